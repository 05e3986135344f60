using AlibabaCloud.OpenApiClient.Models;
using AlibabaCloud.SDK.Ecs20140526;
using AlibabaCloud.SDK.Ecs20140526.Models;

namespace Orders;

/// <summary>Lists the regions that we could deliver from.</summary>
internal sealed class Regions
{
    private readonly Client _ecs = new(new Config
    {
        AccessKeyId = "{{AccessKeyId:regions}}",
        AccessKeySecret = "{{AccessKeySecret:regions}}",
        Endpoint = "ecs.cn-hangzhou.aliyuncs.com",
    });

    public void Refresh() => _ecs.DescribeRegions(new DescribeRegionsRequest());
}
