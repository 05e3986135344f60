namespace AccessKeyAnalyzer.Build.Texts;

/// <summary>What the targets say, by its code.</summary>
internal static class TargetText
{
    /// <param name="code">The code.</param>
    /// <param name="argument">What the text names: the value of an option, a version, a language, a reason.</param>
    public static FormattableString Of(string code, string argument) => code switch
    {
        "AKACFG0001" => $"No AccessKey is searched for: AccessKeyAnalyzer needs the .NET SDK 8.0.100 or Visual Studio 2022 17.8, or later (compiler 4.8); this compiler is {argument}. Update the SDK, or set AccessKeyAnalyzerEnabled to false to hide this message.",
        "AKACFG0002" => $"AccessKeyAnalyzerMode is '{argument}'; it may be None, Default or Strict.",
        "AKACFG0003" => $"AccessKeyAnalyzerCI is '{argument}'; it may be auto or off.",
        "AKACFG0004" => $"A finding is accepted for a reason: say it in AccessKeyAnalyzerBaselineReason.",
        "AKACFG0005" => $"AccessKeyAnalyzerScanRepositoryRoot finds no repository: no folder above the project has a .git, and no solution is built. Name the files in AccessKeyAnalyzerConfigurationFiles.",
        "AKACFG0006" => $"No AccessKey is searched for: analyzers are switched off by RunAnalyzers or RunAnalyzersDuringBuild, or silenced by WarningLevel 0. Switch them on, or set AccessKeyAnalyzerEnabled to false to hide this message.",
        "AKACFG0007" => $"No AccessKey is searched for in this project: AccessKeyAnalyzer does not read {argument}. Its configuration files are searched where a C# project of the same solution has the package. Set AccessKeyAnalyzerEnabled to false to hide this message.",
        "AKACFG0008" => $"This file is not searched for AccessKeys: {argument}.",
        "AKACFG0009" => $"No AccessKey is searched for: the project takes the package without its analyzers. Look for ExcludeAssets, IncludeAssets or PrivateAssets, and for a target that removes analyzers; or set AccessKeyAnalyzerEnabled to false to hide this message.",
        "AKACFG0013" => $"AccessKeyAnalyzerFixConfiguration is '{argument}'; it may be true or preview.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, message: null),
    };
}
