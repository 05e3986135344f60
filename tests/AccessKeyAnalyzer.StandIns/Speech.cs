// Stand-in for the C# wrapper of the speech SDK.
namespace nlsCsharpSdk
{
    public struct NlsTokenHandle
    {
    }

    public class NlsToken
    {
        public int SetAccessKeyId(NlsTokenHandle token, string accessKeyId) { return 0; }

        public int SetKeySecret(NlsTokenHandle token, string KeySecret) { return 0; }
    }

    public class FileTransferRequest
    {
        public int SetAccessKeyId(NlsTokenHandle request, string accessKeyId) { return 0; }

        public int SetKeySecret(NlsTokenHandle request, string KeySecret) { return 0; }
    }
}
