using System;
using System.Security.Cryptography;
using System.Text;

namespace StandIns
{
    /// <summary>Where the stand-ins send their requests: nowhere but here, so that a test or a sample sees what a real client would sign with.</summary>
    public static class Wire
    {
        /// <summary>Raised once for each request that a real SDK would put on the wire, on the thread that sends it.</summary>
        public static event Action<WireRequest> Sent;

        /// <summary>For the stand-ins only: one request goes out.</summary>
        public static WireRequest Send(string sdk, string accessKeyId, string accessKeySecret, string securityToken)
        {
            var request =
                new WireRequest(sdk, Prefix(accessKeyId), Fingerprint(accessKeyId), !string.IsNullOrEmpty(accessKeySecret),
                !string.IsNullOrEmpty(securityToken));
            Sent?.Invoke(request);
            return request;
        }

        // Not more than anyone may see of a key.
        private static string Prefix(string accessKeyId) =>
            string.IsNullOrEmpty(accessKeyId) ? "" : accessKeyId.Substring(0, Math.Min(6, accessKeyId.Length));

        private static string Fingerprint(string accessKeyId)
        {
            if (string.IsNullOrEmpty(accessKeyId))
            {
                return "";
            }

            using (var sha = SHA256.Create())
            {
                var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(accessKeyId));
                return hash[0].ToString("x2") + hash[1].ToString("x2");
            }
        }
    }
}
