using System.Collections.Immutable;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Policies;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA3001: a RAM policy lets its holder pass every role, and so take on the rights of any.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RamPolicyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor PassEveryRole = new(
        RuleIdentifiers.PassEveryRole,
        LocalizedText.OfFormat("RAM policy lets its holder pass every role"),
        LocalizedText.OfFormat("This statement allows '{0}' on every role, so that its holder can take on the rights of any; name the role instead: acs:ram:*:*:role/NAME"),
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        LocalizedText.OfFormat(
            "Whoever may pass a role to an instance that they control can act as that role. " +
            "Allow ram:PassRole on the roles that are meant to be attached, and on no other."),
        RuleIdentifiers.HelpLink(RuleIdentifiers.PassEveryRole));

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(PassEveryRole, BaselineDescriptors.Gone);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var baseline = new Once<Baseline>(cancellationToken => Baseline.Load(start.Options, cancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, baseline));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Once<Baseline> baseline)
    {
        if (ConfigurationFile.Open(context) is not { } file || file.Format != ConfigurationFormat.Json)
        {
            return;
        }

        var report = new FileContext(context, file, baseline.Get(context.CancellationToken));
        if (RamPolicy.Read(file.Text) is { } policy)
        {
            var allowed = file.Allowed(policy.Comments);
            foreach (var statement in policy.PassingEveryRole())
            {
                report.Report(PassEveryRole, statement.EveryRole()!.Source, statement.PassingAction()!, allowed);
            }
        }

        report.ReportGone([PassEveryRole]);
    }
}
