using System.Xml.Linq;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Build.Sarif;

namespace AccessKeyAnalyzer.Build.Fix;

/// <summary>A value in a file, as the compiler's log has it. Lines and columns count from 1; the end is not part of it.</summary>
/// <param name="File">The full path.</param>
/// <param name="Fingerprint">Of what stands there, escapes and line breaks included.</param>
/// <param name="StartLine">Where it starts.</param>
/// <param name="StartColumn">Where it starts.</param>
/// <param name="EndLine">Where it ends.</param>
/// <param name="EndColumn">Where it ends.</param>
internal sealed record ReportedValue(string File, string Fingerprint, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The value that a finding is about; null for one without a place in a file.</summary>
    public static ReportedValue? Of(XElement result)
    {
        var region = result.Elements("locations").Elements().Elements("physicalLocation").Elements("region").FirstOrDefault();
        return region is not null && SarifLog.FileOf(result) is { } file
            && (SarifLog.PropertyOf(result, FindingProperties.Written) ?? SarifLog.FingerprintOf(result)) is { } fingerprint
            && Number("startLine") is { } startLine && Number("startColumn") is { } startColumn
                ? new(file, fingerprint, startLine, startColumn, Number("endLine") ?? startLine, Number("endColumn") ?? startColumn)
                : null;

        int? Number(string name) => (int?)region.Element(name);
    }
}
