namespace StandIns
{
    /// <summary>What one request would have been signed with, without anything that must not be shown.</summary>
    public sealed class WireRequest
    {
        internal WireRequest(string sdk, string keyPrefix, string keyFingerprint, bool hasSecret, bool hasToken)
        {
            Sdk = sdk;
            KeyPrefix = keyPrefix;
            KeyFingerprint = keyFingerprint;
            HasSecret = hasSecret;
            HasToken = hasToken;
        }

        /// <summary>The stand-in's file name, such as <c>OssV1</c>.</summary>
        public string Sdk { get; }

        /// <summary>The first 6 characters of the AccessKey ID; empty when the request is unsigned.</summary>
        public string KeyPrefix { get; }

        /// <summary>Four hexadecimal digits of the ID's hash: tells one key from the next (a rotation) without showing either.</summary>
        public string KeyFingerprint { get; }

        public bool HasSecret { get; }

        public bool HasToken { get; }

        public bool IsSigned => KeyPrefix.Length > 0 && HasSecret;

        public override string ToString() =>
            IsSigned ? $"{Sdk}: signed with {KeyPrefix}… (#{KeyFingerprint}), {(HasToken ? "with" : "without")} a security token" : $"{Sdk}: UNSIGNED";
    }
}
