// Stand-in for Volo.Abp.BlobStoring.Aliyun and Volo.Abp.Sms.Aliyun. Needs the stand-in OssV1.
using System;
using Aliyun.OSS;

namespace Volo.Abp.BlobStoring
{
    public class BlobContainerConfiguration { }
}

namespace Volo.Abp.BlobStoring.Aliyun
{
    public class AliyunBlobProviderConfiguration
    {
        private string _accessKeyId;
        private string _accessKeySecret;

        public AliyunBlobProviderConfiguration(BlobContainerConfiguration containerConfiguration) { }

        public string AccessKeyId
        {
            get { return _accessKeyId; }
            set { _accessKeyId = NotBlank(value); }
        }

        public string AccessKeySecret
        {
            get { return _accessKeySecret; }
            set { _accessKeySecret = NotBlank(value); }
        }

        public string Endpoint { get; set; }

        public string RegionId { get; set; }

        public string RoleArn { get; set; }

        public string RoleSessionName { get; set; }

        public int DurationSeconds { get; set; }

        public string Policy { get; set; }

        private static string NotBlank(string value)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentException("value can not be null, empty or white space!", "value");
            }

            return value;
        }
    }

    public static class AliyunBlobContainerConfigurationExtensions
    {
        public static BlobContainerConfiguration UseAliyun(
            this BlobContainerConfiguration containerConfiguration, Action<AliyunBlobProviderConfiguration> aliyunConfigureAction)
        {
            aliyunConfigureAction(new AliyunBlobProviderConfiguration(containerConfiguration));
            return containerConfiguration;
        }
    }

    public interface IOssClientFactory
    {
        IOss Create(AliyunBlobProviderConfiguration configuration);
    }

    public class DefaultOssClientFactory : IOssClientFactory
    {
        public virtual IOss Create(AliyunBlobProviderConfiguration configuration)
        {
            return new OssClient(configuration.Endpoint, configuration.AccessKeyId, configuration.AccessKeySecret);
        }
    }
}

namespace Volo.Abp.Sms.Aliyun
{
    public class AbpAliyunSmsOptions
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string EndPoint { get; set; }
    }
}

namespace LINGYUN.Abp.Aliyun.Authorization
{
    public class AbpAliyunOptions
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }
    }
}

namespace EasyAbp.Abp.Aliyun.Common.Configurations
{
    public class AbpAliyunOptions
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }
    }
}
