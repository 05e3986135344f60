// Stand-in for nacos-sdk-csharp 1.3 and its extensions: no seam; RamRoleName is declared and never read.
using StandIns;

namespace Nacos.V2
{
    public class NacosSdkOptions
    {
        public string EndPoint { get; set; }

        public string Namespace { get; set; }

        public string UserName { get; set; }

        public string Password { get; set; }

        public string AccessKey { get; set; }

        public string SecretKey { get; set; }

        public string RamRoleName { get; set; }
    }

    public class NacosConfigService
    {
        private readonly NacosSdkOptions _options;

        public NacosConfigService(NacosSdkOptions options)
        {
            _options = options;
        }

        public void GetConfig(string dataId, string group, long timeoutMs)
        {
            Wire.Send("Nacos", _options.AccessKey, _options.SecretKey, null);
        }
    }
}

namespace Nacos.Microsoft.Extensions.Configuration
{
    public class NacosV2ConfigurationSource : Nacos.V2.NacosSdkOptions { }
}

namespace Nacos.AspNetCore.V2
{
    public class NacosAspNetOptions : Nacos.V2.NacosSdkOptions
    {
        public string ServiceName { get; set; }
    }
}
