using System.Collections.Concurrent;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Puts together what copies from each other, so that a compilation in which many options are copied into many is followed once and not once for each place
/// that a value enters. Thread-safe.
/// </summary>
internal sealed class CopyGraph(SourceModel source)
{
    private readonly ConcurrentDictionary<ISymbol, CopyGroup> _groups = new(SymbolEqualityComparer.Default);

    /// <summary>The group of the symbol.</summary>
    public CopyGroup Of(ISymbol symbol, CancellationToken cancellationToken) =>
        _groups.TryGetValue(symbol, out var known) ? known : new Search(source, _groups, cancellationToken).Of(symbol);

    // Tarjan's algorithm. A loop, however long the chain is.
    private sealed class Search(SourceModel source, ConcurrentDictionary<ISymbol, CopyGroup> groups, CancellationToken cancellationToken)
    {
        private readonly Dictionary<ISymbol, Node> _nodes = new(SymbolEqualityComparer.Default);
        private readonly Stack<Node> _open = new();

        public CopyGroup Of(ISymbol start)
        {
            var path = new Stack<Node>();
            path.Push(Enter(start));
            while (path.Count > 0)
            {
                var node = path.Peek();
                if (node.Next < node.From.Count)
                {
                    var target = node.From[node.Next++];
                    if (groups.ContainsKey(target))
                    {
                        continue;
                    }

                    if (!_nodes.TryGetValue(target, out var seen))
                    {
                        path.Push(Enter(target));
                    }
                    else if (seen.IsOpen)
                    {
                        node.Lowest = Math.Min(node.Lowest, seen.Index);
                    }

                    continue;
                }

                path.Pop();
                if (path.Count > 0)
                {
                    path.Peek().Lowest = Math.Min(path.Peek().Lowest, node.Lowest);
                }

                if (node.Lowest == node.Index)
                {
                    Close(node);
                }
            }

            return groups[start];
        }

        private Node Enter(ISymbol symbol)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = new Node(symbol, _nodes.Count);
            var writes = new SymbolAssignments(source, cancellationToken).Of(symbol).ToList();
            // What is appended, reversed or taken apart is made anew from what was there.
            if (writes.TrueForAll(write => write.IsWhole))
            {
                writes.ForEach(write => Split(write.Value, node));
            }
            else
            {
                node.Writes.AddRange(writes);
            }

            _nodes.Add(symbol, node);
            _open.Push(node);
            return node;
        }

        private void Split(ExpressionSyntax value, Node node)
        {
            var rest = new Stack<ExpressionSyntax>();
            rest.Push(value);
            while (rest.Count > 0)
            {
                var next = rest.Pop();
                if (PassedOn.From(next) is { } taken)
                {
                    taken.Reverse().ToList().ForEach(rest.Push);
                }
                else if (next is IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
                    && source.SymbolOf(next, cancellationToken) is { } symbol && IsFollowed(symbol))
                {
                    node.From.Add(symbol);
                    node.Copies.Add(next);
                }
                else
                {
                    node.Writes.Add(new Assignment(next));
                }
            }
        }

        // What is told by the object that it belongs to, or by a call, is no copy of a symbol.
        private bool IsFollowed(ISymbol symbol) => symbol switch
        {
            IFieldSymbol field => !field.ContainingType.IsTupleType && source.IsOwn(symbol),
            IPropertySymbol property => !property.ContainingType.IsAnonymousType && source.IsOwn(symbol),
            _ => symbol is ILocalSymbol or IParameterSymbol,
        };

        private void Close(Node root)
        {
            var group = new CopyGroup();
            Node node;
            do
            {
                node = _open.Pop();
                node.IsOpen = false;
                group.Members.Add(node.Symbol);
            }
            while (node != root);

            // In the order of the symbols, that of the first way through them.
            group.Members.Reverse();
            var sources = new HashSet<CopyGroup>();
            foreach (var member in group.Members.Select(symbol => _nodes[symbol]))
            {
                group.Writes.AddRange(member.Writes.Select(write => (member.Symbol, write)));
                group.Copies.AddRange(member.Copies);
                foreach (var target in member.From)
                {
                    if (groups.TryGetValue(target, out var other) && sources.Add(other))
                    {
                        group.Sources.Add(other);
                    }
                }
            }

            group.Members.ForEach(symbol => groups.TryAdd(symbol, group));
        }

        private sealed class Node(ISymbol symbol, int index)
        {
            public ISymbol Symbol { get; } = symbol;

            public int Index { get; } = index;

            public int Lowest { get; set; } = index;

            public bool IsOpen { get; set; } = true;

            public int Next { get; set; }

            public List<ISymbol> From { get; } = [];

            public List<ExpressionSyntax> Copies { get; } = [];

            public List<Assignment> Writes { get; } = [];
        }
    }
}
