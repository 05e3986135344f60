using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Policies;

/// <summary>One statement of a RAM policy.</summary>
internal sealed class PolicyStatement
{
    private const string PassRole = "ram:passrole";

    public string Effect { get; set; } = "";

    public List<MappedText> Actions { get; } = [];

    public List<MappedText> ExcludedActions { get; } = [];

    public List<MappedText> Resources { get; } = [];

    /// <summary>The keys of its conditions.</summary>
    public List<string> ConditionKeys { get; } = [];

    /// <summary>Whether a condition may narrow the roles down. The service to which a role is passed does not.</summary>
    public bool IsConditional => ConditionKeys.Exists(key => !key.Equals("acs:Service", StringComparison.OrdinalIgnoreCase));

    /// <summary>The action that lets a role be passed; null when none does.</summary>
    public string? PassingAction() =>
        Actions.Find(action => Wildcard.Matches(action.Text, PassRole))?.Text
        ?? (ExcludedActions.Count > 0 && !ExcludedActions.Exists(action => Wildcard.Matches(action.Text, PassRole)) ? "NotAction" : null);

    /// <summary>The resource that stands for every role; null when the roles are named.</summary>
    public MappedText? EveryRole() => Resources.Find(resource => IsEveryRole(resource.Text));

    // "*", or acs:ram:<region>:<account>:role/* with any of its parts a star.
    private static bool IsEveryRole(string resource)
    {
        var parts = resource.Split([':'], 5);
        return parts.Length == 1
            ? parts[0].Trim('*').Length == 0 && resource.Length > 0
            : parts.Length > 1 && Wildcard.Matches(parts[1], "ram") && parts[parts.Length - 1] is "*" or "role/*" or "role*";
    }
}
