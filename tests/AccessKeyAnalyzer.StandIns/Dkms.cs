// Stand-in for AlibabaCloud.Dkms.Gcs 0.0.1: its AccessKeyId is a client key of a KMS instance, not a RAM AccessKey, so nothing here is a sink.
namespace AlibabaCloud.Dkms.Gcs.OpenApi.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string PrivateKey { get; set; }

        public string ClientKeyFile { get; set; }

        public string ClientKeyContent { get; set; }

        public string Password { get; set; }

        public string Endpoint { get; set; }
    }
}
