using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Follows a name to the values that its variable, field, property or parameter is given, anywhere in the compilation.</summary>
internal readonly struct SymbolTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<TracedText> Trace(ExpressionSyntax name)
    {
        var info = tracer.Source.ModelOf(name.SyntaxTree).GetSymbolInfo(name, budget.CancellationToken);
        // Half-written code: one candidate is as good as a symbol.
        var symbol = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        if (symbol is null || !budget.TryEnter(symbol))
        {
            return [];
        }

        try
        {
            return symbol switch
            {
                ILocalSymbol local => OfWrites(LocalWrites(local)),
                IFieldSymbol { ContainingType.IsTupleType: true } element when name is MemberAccessExpressionSyntax access =>
                    OfTupleElement(access.Expression, element),
                IFieldSymbol field => OfWrites(MemberWrites(field)),
                IPropertySymbol { ContainingType.IsAnonymousType: true } property when name is MemberAccessExpressionSyntax access =>
                    OfAnonymousProperty(access.Expression, property.Name),
                IPropertySymbol property => OfProperty(property),
                IParameterSymbol parameter => OfParameter(parameter),
                _ => [],
            };
        }
        finally
        {
            budget.Exit(symbol);
        }
    }

    /// <summary>What a property hands out: its body, its initialiser, and every assignment to it.</summary>
    public IReadOnlyList<TracedText> OfProperty(IPropertySymbol property)
    {
        var results = new List<TracedText>();
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(budget.CancellationToken);
            if (declaration is ParameterSyntax positional)
            {
                // record Options(string Id, string Secret)
                results.AddRange(OfPositional(positional));
            }
            else
            {
                foreach (var value in ReturnedValues.Of(declaration))
                {
                    results.AddRange(tracer.Trace(value, budget));
                }
            }
        }

        return [.. results, .. OfWrites(MemberWrites(property))];
    }

    /// <summary>What callers pass, and the default value.</summary>
    public IReadOnlyList<TracedText> OfParameter(IParameterSymbol parameter)
    {
        var results = new List<TracedText>();
        foreach (var reference in parameter.DeclaringSyntaxReferences)
        {
            if (Write.Of(reference.GetSyntax(budget.CancellationToken)) is { } @default)
            {
                results.AddRange(tracer.Trace(@default.Value, budget));
            }
        }

        foreach (var argument in new CallSites(tracer.Source, budget.CancellationToken).ArgumentsFor(parameter))
        {
            results.AddRange(tracer.Trace(argument, budget));
        }

        return results;
    }

    private IReadOnlyList<TracedText> OfPositional(ParameterSyntax parameter) =>
        tracer.Source.ModelOf(parameter.SyntaxTree).GetDeclaredSymbol(parameter, budget.CancellationToken) is { } symbol ? OfParameter(symbol) : [];

    // Each plain value is an alternative; what is appended goes behind each of them.
    private IReadOnlyList<TracedText> OfWrites(IEnumerable<Write> writes)
    {
        var values = new List<TracedText>();
        var appended = new List<IReadOnlyList<TracedText>>();
        foreach (var write in writes)
        {
            var texts = tracer.Trace(write.Value, budget);
            if (write.IsAppend && texts.Count > 0)
            {
                appended.Add(texts);
            }
            else
            {
                values.AddRange(texts);
            }
        }

        if (appended.Count == 0)
        {
            return values;
        }

        var origin = appended[0][0].Origin;
        IReadOnlyList<TracedText> start = values.Count > 0 ? values : [TracedText.OfSpelling("", origin)];
        return [.. values, .. ValueTracer.Combine([start, .. appended], origin)];
    }

    private IEnumerable<Write> LocalWrites(ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(budget.CancellationToken);
            if (Write.Of(declaration) is { } declared)
            {
                yield return declared;
            }

            var model = tracer.Source.ModelOf(declaration.SyntaxTree);
            foreach (var use in Body.Around(declaration).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (use.Identifier.ValueText == local.Name && Write.Through(use) is { } write
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, budget.CancellationToken).Symbol, local))
                {
                    yield return write;
                }
            }
        }
    }

    private IEnumerable<Write> MemberWrites(ISymbol member)
    {
        // A constant of another assembly is that project's finding.
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (Write.Of(reference.GetSyntax(budget.CancellationToken)) is { } declared)
            {
                yield return declared;
            }
        }

        if (member is IFieldSymbol { IsConst: true })
        {
            yield break;
        }

        foreach (var mention in tracer.Source.Mentions(member.Name, budget.CancellationToken))
        {
            if (Write.Through(mention) is { } write
                && SymbolEqualityComparer.Default.Equals(
                    tracer.Source.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention, budget.CancellationToken).Symbol?.OriginalDefinition,
                    member.OriginalDefinition))
            {
                yield return write;
            }
        }
    }

    private IReadOnlyList<TracedText> OfTupleElement(ExpressionSyntax tuple, IFieldSymbol element)
    {
        var type = element.ContainingType;
        var index = type.TupleElements.Select(e => e.CorrespondingTupleField ?? e).ToList()
            .FindIndex(e => SymbolEqualityComparer.Default.Equals(e, element.CorrespondingTupleField ?? element));
        var results = new List<TracedText>();
        foreach (var value in Creations(tuple))
        {
            if (value is TupleExpressionSyntax literal && index >= 0 && index < literal.Arguments.Count)
            {
                results.AddRange(tracer.Trace(literal.Arguments[index].Expression, budget));
            }
        }

        return results;
    }

    private IReadOnlyList<TracedText> OfAnonymousProperty(ExpressionSyntax instance, string property)
    {
        var results = new List<TracedText>();
        foreach (var value in Creations(instance).OfType<AnonymousObjectCreationExpressionSyntax>())
        {
            foreach (var declarator in value.Initializers)
            {
                if (declarator.NameEquals?.Name.Identifier.ValueText == property)
                {
                    results.AddRange(tracer.Trace(declarator.Expression, budget));
                }
            }
        }

        return results;
    }

    /// <summary>The expressions that made the object which the given expression names.</summary>
    public IEnumerable<ExpressionSyntax> Creations(ExpressionSyntax instance)
    {
        switch (tracer.Source.ModelOf(instance.SyntaxTree).GetSymbolInfo(instance, budget.CancellationToken).Symbol)
        {
            case ILocalSymbol local:
                return LocalWrites(local).Select(w => w.Value);
            case IFieldSymbol or IPropertySymbol { IsIndexer: false }:
                var symbol = tracer.Source.ModelOf(instance.SyntaxTree).GetSymbolInfo(instance, budget.CancellationToken).Symbol!;
                return MemberWrites(symbol).Select(w => w.Value);
            default:
                return [instance];
        }
    }
}
