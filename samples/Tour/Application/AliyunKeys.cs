namespace Orders;

internal static class AliyunKeys
{
    public const string Region = "cn-hangzhou";
    internal const string ReportsKeyId = "{{AccessKeyId:reports}}";
    internal const string ReportsKeySecret = "{{AccessKeySecret:reports}}";
}
