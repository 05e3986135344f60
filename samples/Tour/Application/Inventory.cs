using Aliyun.Acs.Core;
using Aliyun.Acs.Core.Profile;
using Aliyun.Acs.Ecs.Model.V20140526;

namespace Orders;

/// <summary>The oldest part: it still talks to the first generation of the SDK.</summary>
internal sealed class Inventory
{
    private readonly IAcsClient _client;

    public Inventory()
    {
        var profile = DefaultProfile.GetProfile(AliyunKeys.Region, "{{AccessKeyId:inventory}}", "{{AccessKeySecret:inventory}}");
        _client = new DefaultAcsClient(profile);
    }

    public void Count() => _client.GetAcsResponse(new DescribeRegionsRequest());
}
