using AccessKeyAnalyzer.Adapters.Templates;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>Every adapter that the generator can emit.</summary>
internal static class AdapterTemplates
{
    public static readonly IReadOnlyList<AdapterTemplate> All =
    [
        OssV1Template.Template,
        AliyunCredentialsTemplate.Template,
        LegacyCoreTemplate.Template,
        OssV2Template.Template,
        LogServiceTemplate.Template,
        RocketMqTemplate.Template,
        MnsTemplate.Template,
        MnsTemplate.DybaseTemplate,
        FunctionComputeTemplate.Template,
    ];
}
