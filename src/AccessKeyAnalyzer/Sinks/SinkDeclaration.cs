using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection.Names;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>A parameter, property or field that its team has marked: <c>[AccessKeySecret] string secret</c>.</summary>
/// <param name="Symbol">The symbol of what is marked.</param>
/// <param name="Part">The part of a credential that it takes.</param>
internal readonly record struct SinkDeclaration(ISymbol Symbol, CredentialPart Part)
{
    /// <summary>The member as a row of the catalog; null for a parameter that no call can name, such as a lambda's.</summary>
    public EntryPoint? ToEntryPoint() => Symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } =>
            Row(constructor.ContainingType, EntryPointKind.Constructor),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } =>
            Row(method.ContainingType, EntryPointKind.Method, method.Name),
        IPropertySymbol or IFieldSymbol => Row(Symbol.ContainingType, EntryPointKind.Properties),
        _ => null,
    };

    private EntryPoint Row(INamedTypeSymbol type, EntryPointKind kind, string member = "") =>
        new() { Type = EntryPointMatcher.NameOf(type.OriginalDefinition), Kind = kind, Member = member, Slots = [new(Symbol.Name, Part)] };
}
