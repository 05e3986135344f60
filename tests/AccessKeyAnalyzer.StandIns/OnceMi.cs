// Stand-in for OnceMi.AspNetCore.OSS 1.2: the same options for several providers, of which Alibaba Cloud is one.
namespace OnceMi.AspNetCore.OSS
{
    public enum OSSProvider
    {
        Invalid = 0,
        Minio = 1,
        Aliyun = 2,
        QCloud = 3,
    }

    public class OSSOptions
    {
        public OSSProvider Provider { get; set; }

        public string Endpoint { get; set; }

        public string AccessKey { get; set; }

        public string SecretKey { get; set; }

        public string Region { get; set; }

        public bool IsEnableHttps { get; set; }
    }
}
