using System.Text.Json.Nodes;
using Json.Schema;

namespace AccessKeyAnalyzer.Package;

/// <summary>The schema of SARIF 2.1.0, as OASIS publishes it: the copy that comes with Microsoft's Sarif.Sdk, which nothing here references.</summary>
internal static class SarifSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(
        Directory.GetFiles(Path.Combine(Consumers.PackageCache, "sarif.sdk"), "sarif-2.1.0.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last());

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>Fails where the text is not what the schema allows, and says where.</summary>
    public static void AssertValid(string log)
    {
        var errors = Errors(JsonNode.Parse(log)!);
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
    }

    /// <summary>What the schema forbids of a log: the place, and why.</summary>
    public static IReadOnlyList<string> Errors(JsonNode log)
    {
        var result = Schema.Evaluate(log, Options);
        return result.IsValid ? [] :
        [
            .. from detail in result.Details
               where detail.HasErrors
               from error in detail.Errors!
               select $"{detail.InstanceLocation}: {error.Key}: {error.Value}",
        ];
    }
}
