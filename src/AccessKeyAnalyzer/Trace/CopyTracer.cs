using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Follows a symbol to what it and all that it copies from are given. What is found in full is kept for every trace of the compilation.</summary>
internal readonly struct CopyTracer(ValueTracer tracer, TraceBudget budget)
{
    public IReadOnlyList<TracedText> Trace(ISymbol symbol)
    {
        var group = tracer.Copies.Of(symbol, budget.CancellationToken);
        var texts = OfGroup(group);
        // Of many alternatives only some are kept. What is written to the symbol itself is always among them.
        return group.Members.Count == 1 || texts.Count < ValueTracer.MaximumAlternatives
            ? texts
            : First([.. OfOwn(group, symbol), .. texts]);
    }

    private IReadOnlyList<TracedText> OfOwn(CopyGroup group, ISymbol symbol) => new SymbolTracer(tracer, budget).OfWrites(
        group.Writes.Where(own => SymbolEqualityComparer.Default.Equals(own.Member, symbol)).Select(own => own.Write));

    // A loop, however long the chain of copies is: what a group copies from comes before it.
    private IReadOnlyList<TracedText> OfGroup(CopyGroup asked)
    {
        var seen = new HashSet<CopyGroup>();
        var rest = new Stack<(CopyGroup Group, int Next)>();
        rest.Push((asked, 0));
        while (rest.Count > 0)
        {
            var (group, next) = rest.Pop();
            if (next == 0 && (!seen.Add(group) || IsKnown(group)))
            {
                continue;
            }

            if (next < group.Sources.Count)
            {
                rest.Push((group, next + 1));
                rest.Push((group.Sources[next], 0));
            }
            else
            {
                Evaluate(group);
            }
        }

        return Known(asked);
    }

    private bool IsKnown(CopyGroup group)
    {
        if (budget.Visits)
        {
            return !budget.Visited.Add(group);
        }

        if (group.Texts is null && budget.Partly.ContainsKey(group))
        {
            budget.CutOff();
            return true;
        }

        return group.Texts is not null;
    }

    private IReadOnlyList<TracedText> Known(CopyGroup group) => group.Texts ?? (budget.Partly.TryGetValue(group, out var partly) ? partly : []);

    private void Evaluate(CopyGroup group)
    {
        // A symbol on the way: its group is being evaluated.
        if (!budget.TryEnter(group.Members[0]))
        {
            return;
        }

        budget.Exit(group.Members[0]);
        var outer = budget.Begin();
        foreach (var member in group.Members)
        {
            budget.TryEnter(member);
        }

        group.Copies.ForEach(budget.Visit);
        var texts = new List<TracedText>(new SymbolTracer(tracer, budget).OfWrites(group.Writes.Select(given => given.Write)));
        var areComplete = true;
        foreach (var source in group.Sources)
        {
            texts.AddRange(Known(source));
            areComplete &= source.Texts is not null;
        }

        group.Members.ForEach(budget.Exit);
        if (budget.End(outer) && areComplete)
        {
            group.Texts = First(texts);
        }
        else
        {
            budget.Partly[group] = First(texts);
        }
    }

    // What a symbol starts with says least.
    private static IReadOnlyList<TracedText> First(List<TracedText> texts)
    {
        var distinct = new HashSet<(string, SyntaxNode)>();
        return [.. texts.Where(text => distinct.Add((text.Value, text.Origin))).OrderBy(text => text.Value.Length == 0).Take(ValueTracer.MaximumAlternatives)];
    }
}
