namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>How much a name says about its value.</summary>
internal enum NameStrength
{
    None,

    /// <summary>Says something only together with the vendor in the name itself: <c>alibabaToken</c>.</summary>
    Weak,

    /// <summary>Says enough in an Alibaba Cloud context: <c>Aliyun:Secret</c>.</summary>
    Likely,

    /// <summary>Says enough alone: <c>AccessKeySecret</c>.</summary>
    Certain,
}
