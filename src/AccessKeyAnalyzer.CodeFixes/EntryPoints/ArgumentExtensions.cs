using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

internal static class ArgumentExtensions
{
    /// <summary>The name of the parameter that an argument goes to.</summary>
    public static string? ParameterName(this ArgumentSyntax argument, BaseArgumentListSyntax list, IMethodSymbol method)
    {
        if (argument.NameColon is { } colon)
        {
            return colon.Name.Identifier.ValueText;
        }

        var index = list.Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index].Name : null;
    }
}
