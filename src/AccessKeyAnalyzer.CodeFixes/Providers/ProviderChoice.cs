using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>The provider that a rewritten client takes its credentials from.</summary>
/// <param name="Type">The provider's type, in <see cref="Namespace"/>.</param>
/// <param name="Member">The static member that gives the instance which all clients share.</param>
/// <param name="Name">The provider in an action's title.</param>
/// <param name="EquivalenceKey">What a Fix All of the same action asks for.</param>
/// <param name="RoleName">The role that <c>.editorconfig</c> asks for; null for whichever is attached.</param>
internal sealed record ProviderChoice(string Type, string Member, FormattableString Name, string EquivalenceKey, string? RoleName = null)
{
    public const string Namespace = "AccessKeyAnalyzer.Credentials";
    public const string ProviderOption = "access_key_analyzer.provider";
    public const string RoleNameOption = "access_key_analyzer.role_name";

    private static readonly ProviderChoice DefaultChain = new("DefaultCredentialsProviderChain", "Shared", $"the default chain", "AccessKeyAnalyzer.DefaultChain");

    public bool IsInstanceRole => Type == "EcsRamRoleCredentialsProvider";

    // The preferred one first.
    private static IReadOnlyList<ProviderChoice> For(AnalyzerConfigOptions options)
    {
        options.TryGetValue(RoleNameOption, out var roleName);
        var role = InstanceRole(roleName?.Trim());
        return options.TryGetValue(ProviderOption, out var provider) && provider.Trim().Equals("default_chain", StringComparison.OrdinalIgnoreCase)
            ? [DefaultChain, role]
            : [role, DefaultChain];
    }

    /// <summary>The choices for a file, by its <c>.editorconfig</c>.</summary>
    public static IReadOnlyList<ProviderChoice> For(Project project, SyntaxTree tree) =>
        For(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>The same provider for a role that an expression names.</summary>
    public ProviderChoice WithRole(string expression) => this with { Member = $"SharedFor({expression})" };

    // An instance has one role at most. To name it saves the provider a request, and fails where another one is attached.
    private static ProviderChoice InstanceRole(string? name) => new(
        "EcsRamRoleCredentialsProvider",
        string.IsNullOrEmpty(name) ? "Shared" : $"SharedFor({SymbolDisplay.FormatLiteral(name!, quote: true)})",
        Role(name),
        "AccessKeyAnalyzer.InstanceRole",
        string.IsNullOrEmpty(name) ? null : name);

    private static FormattableString Role(string? name) => name switch
    {
        null or "" => $"the instance's RAM role",
        _ => $"the RAM role {name}",
    };
}
