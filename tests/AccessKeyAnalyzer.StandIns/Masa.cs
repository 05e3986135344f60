// Stand-in for Masa.Contrib.Storage.ObjectStorage.Aliyun.
namespace Masa.Contrib.Storage.ObjectStorage.Aliyun.Options
{
    public class AliyunOptions
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }
    }

    public class AliyunStsOptions
    {
        public AliyunStsOptions(string regionId = null) { }
    }

    public class AliyunStorageOptions : AliyunOptions
    {
        public AliyunStorageOptions() { }

        public AliyunStorageOptions(string accessKeyId, string accessKeySecret)
        {
            AccessKeyId = accessKeyId;
            AccessKeySecret = accessKeySecret;
        }

        public AliyunStorageOptions(string accessKeyId, string accessKeySecret, string endpoint) : this(accessKeyId, accessKeySecret) { }

        public AliyunStorageOptions(string accessKeyId, string accessKeySecret, AliyunStsOptions stsOptions) : this(accessKeyId, accessKeySecret) { }

        public AliyunStorageOptions(string accessKeyId, string accessKeySecret, string endpoint, AliyunStsOptions stsOptions)
            : this(accessKeyId, accessKeySecret) { }

        public AliyunStorageOptions(string accessKeyId, string accessKeySecret, string endpoint, string roleArn, string roleSessionName)
            : this(accessKeyId, accessKeySecret) { }
    }
}
