using Aliyun.OSS;

namespace Orders;

/// <summary>Looks up the reports that accounting has uploaded.</summary>
internal sealed class ReportStore
{
    private static readonly OssClient Oss = new($"oss-{AliyunKeys.Region}.aliyuncs.com", AliyunKeys.ReportsKeyId, AliyunKeys.ReportsKeySecret);

    public bool Has(string month) => Oss.DoesObjectExist("reports", $"{month}.pdf");
}
