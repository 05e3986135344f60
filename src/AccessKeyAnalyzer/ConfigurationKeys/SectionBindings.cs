using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.ConfigurationKeys;

/// <summary>
/// Finds the sections that are bound to options: <c>Configure&lt;T&gt;(GetSection("X"))</c>, <c>GetSection("X").Get&lt;T&gt;()</c>,
/// <c>GetSection("X").Bind(options)</c>, <c>AddOptions&lt;T&gt;().BindConfiguration("X")</c>.
/// </summary>
internal sealed class SectionBindings(SourceModel source, ValueTracer tracer, CancellationToken cancellationToken)
{
    // In properties of properties. Options that hold each other would have no end.
    private const int DeepestOptions = 4;

    /// <summary>The keys of the properties, section by section.</summary>
    public IEnumerable<SinkKey> KeysOf(IReadOnlyDictionary<ISymbol, Sink> properties) =>
        properties.Count == 0 ? [] : Bindings().SelectMany(binding => KeysOf(binding.Options, binding.Section, properties, depth: 0));

    private IEnumerable<(ITypeSymbol Options, IReadOnlyList<string> Section)> Bindings()
    {
        var paths = new SectionPath(source, tracer, cancellationToken);
        foreach (var mention in source.Mentions("GetSection", cancellationToken).Concat(source.Mentions("GetRequiredSection", cancellationToken)))
        {
            if (CallOf(mention) is { } section && paths.OfSection(section) is { Count: > 0 } path)
            {
                foreach (var options in BoundTypes(section))
                {
                    yield return (options, path);
                }
            }
        }

        foreach (var mention in source.Mentions("BindConfiguration", cancellationToken))
        {
            if (CallOf(mention) is { ArgumentList.Arguments.Count: > 0 } call && BuilderType(call) is { } options
                && tracer.Trace(call.ArgumentList.Arguments[0].Expression, cancellationToken) is [{ Value: { Length: > 0 } path }, ..])
            {
                yield return (options, path.Split([':'], StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    private static InvocationExpressionSyntax? CallOf(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent as InvocationExpressionSyntax : null;

    // What becomes of a section, also by way of a local or field that holds it.
    private IEnumerable<ITypeSymbol> BoundTypes(ExpressionSyntax section)
    {
        var direct = BoundType(section);
        if (direct is not null)
        {
            return [direct];
        }

        return section.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && source.ModelOf(section.SyntaxTree).GetDeclaredSymbol(declarator, cancellationToken) is { } variable
                ? source.ReferencesTo(variable, cancellationToken).Select(BoundType).OfType<ITypeSymbol>()
                : [];
    }

    private ITypeSymbol? BoundType(ExpressionSyntax section)
    {
        var model = source.ModelOf(section.SyntaxTree);
        switch (section.Parent)
        {
            // section.Get<T>() and section.Bind(options)
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == section:
                return access.Name.Identifier.ValueText switch
                {
                    "Get" => TypeArgument(model, call),
                    "Bind" when call.ArgumentList.Arguments.Count > 0 =>
                        model.GetTypeInfo(call.ArgumentList.Arguments.Last().Expression, cancellationToken).Type,
                    _ => null,
                };
            // Configure<T>(section), AddOptions<T>().Bind(section)
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }:
                return TypeArgument(model, call) ?? BuilderType(call);
            default:
                return null;
        }
    }

    private ITypeSymbol? TypeArgument(SemanticModel model, InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [{ TypeKind: TypeKind.Class or TypeKind.Struct } type, ..] }
            ? type
            : null;

    private ITypeSymbol? BuilderType(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && source.ModelOf(call.SyntaxTree).GetTypeInfo(access.Expression, cancellationToken).Type
            is INamedTypeSymbol { Name: "OptionsBuilder", TypeArguments: [var options] }
            ? options
            : null;

    private static IEnumerable<SinkKey> KeysOf(
        ITypeSymbol options, IReadOnlyList<string> section, IReadOnlyDictionary<ISymbol, Sink> properties, int depth)
    {
        for (var type = options; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                IReadOnlyList<string> path = [.. section, KeyName(property)];
                if (properties.TryGetValue(property.OriginalDefinition, out var sink))
                {
                    yield return new(path, sink, property);
                }
                else if (depth < DeepestOptions && Inner(property.Type) is { } inner)
                {
                    foreach (var key in KeysOf(inner, path, properties, depth + 1))
                    {
                        yield return key;
                    }
                }
            }
        }
    }

    private static string KeyName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "ConfigurationKeyNameAttribute")
            ?.ConstructorArguments.FirstOrDefault().Value as string
        ?? property.Name;

    // The type of an options object inside the options, also as the element of an array, list or dictionary: readers leave indexes out of their paths.
    private static ITypeSymbol? Inner(ITypeSymbol type)
    {
        var element = type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } => arguments[arguments.Length - 1],
            _ => type,
        };
        return element is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0, TypeKind: TypeKind.Class or TypeKind.Struct } ? element : null;
    }
}
