using AccessKeyAnalyzer.CodeFixes.DataFlow;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

internal static class HiddenMember
{
    /// <summary>Whether the member is used only where the solution names it: not from outside, by another name, or by reflection.</summary>
    public static bool Is(ISymbol symbol) => symbol is IFieldSymbol or IPropertySymbol
        && !symbol.IsVisibleOutside() && symbol.GetAttributes().IsEmpty
        && !symbol.IsVirtual && !symbol.IsOverride && !symbol.IsAbstract && !symbol.ImplementsInterface();
}
