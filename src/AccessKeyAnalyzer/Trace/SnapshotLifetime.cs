using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Tells whether what is built from a snapshot of an STS token is gone, or replaced, before the token expires: it goes straight into
/// <c>SwitchCredentials</c>, its code looks at the expiry or is called to renew it, or it never leaves the method that builds it.
/// </summary>
internal readonly struct SnapshotLifetime(SourceModel source, CancellationToken cancellationToken)
{
    // In methods that pass the client on. What goes further is taken to outlive its token.
    private const int MostSteps = 8;

    // In steps from a call on, each of which goes through all uses of a parameter.
    private const int MostCalled = 3;

    private static readonly string[] Renewing = ["Refresh", "Renew", "Rotate", "Reload", "Switch"];
    private static readonly string[] Lasting = ["cancel", "stop", "running", "alive"];
    private static readonly string[] ShortLived = ["Transient", "Scoped"];
    private static readonly HashSet<string> Switching = ["SwitchCredentials", "SetCredentials", "UpdateCredentials"];

    private static readonly ConditionalWeakTable<MemberDeclarationSyntax, StrongBox<bool>> MindingExpiry = new();

    public bool IsShort(SyntaxNode use) =>
        use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && (MindingExpiry.GetValue(member, static asked => new(MindsExpiry(asked) || IsRenewed(asked))).Value
            || IsMadeAnew(use, member) || StaysInside(CreationOf(use), MostSteps));

    // while (true) { _client = new Client(…); await Task.Delay(…); }, services.AddScoped(_ => new Client(…)),
    // cache.GetOrCreate(key, () => new Client(…), ttl)
    private bool IsMadeAnew(SyntaxNode use, MemberDeclarationSyntax member)
    {
        foreach (var ancestor in use.Ancestors().TakeWhile(ancestor => ancestor != member))
        {
            if (ancestor is WhileStatementSyntax or DoStatementSyntax)
            {
                return true;
            }

            if (ancestor is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } })
            {
                return Array.Exists(ShortLived, word => Has(CallTracer.NameOf(taker.Expression), word)) || taker.ArgumentList.Arguments.Any(IsLifetime);
            }
        }

        return false;
    }

    private bool IsLifetime(ArgumentSyntax argument) =>
        source.ModelOf(argument.SyntaxTree).GetTypeInfo(argument.Expression, cancellationToken).Type?.Name is "TimeSpan" or "DateTimeOffset" or "DateTime";

    // new T(…) itself, or that which an initialiser completes.
    private static ExpressionSyntax? CreationOf(SyntaxNode use) => use switch
    {
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => creation,
        BaseObjectCreationExpressionSyntax creation => creation,
        _ => null,
    };

    private static bool MindsExpiry(MemberDeclarationSyntax member) =>
        member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && Has(token.ValueText, "expir"))
        || (member is MethodDeclarationSyntax { Identifier.ValueText: var name } && Array.Exists(Renewing, word => Has(name, word)));

    // new Timer(_ => _client = Make(…), …): what builds the client is called again and again.
    private static bool IsRenewed(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax { Identifier.ValueText: var name, Parent: TypeDeclarationSyntax type }
        && type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => CallTracer.NameOf(call.Expression) == name && IsRepeated(call));

    private static bool IsRepeated(InvocationExpressionSyntax call) =>
        call.Ancestors().TakeWhile(ancestor => ancestor is not TypeDeclarationSyntax).Any(ancestor => ancestor switch
        {
            MethodDeclarationSyntax method => Array.Exists(Renewing, word => Has(method.Identifier.ValueText, word)),
            ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax creation } => Has(creation.Type.ToString(), "Timer"),
            _ => false,
        });

    private static bool Has(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private bool StaysInside(ExpressionSyntax? value, int steps)
    {
        if (value is null || steps == 0)
        {
            return false;
        }

        switch (value.Parent)
        {
            // new OssClient(…).PutObject(…)
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access:
                return access.Expression == value;
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax:
                return StaysInside((ExpressionSyntax)value.Parent, steps - 1);
            // client.SwitchCredentials(new DefaultCredentials(…)), new Client(new Config { … })
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax taker } } argument:
                return taker is BaseObjectCreationExpressionSyntax ? StaysInside(taker, steps - 1)
                    : taker is InvocationExpressionSyntax call
                        && (Switching.Contains(CallTracer.NameOf(call.Expression))
                            || StaysInside(ParameterOf(argument, call), Math.Min(steps - 1, MostCalled)));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                when variable.Parent?.Parent is LocalDeclarationStatementSyntax or UsingStatementSyntax:
                return source.ModelOf(variable.SyntaxTree).GetDeclaredSymbol(variable, cancellationToken) is { } declared
                    && StaysInside(declared, variable, steps);
            case AssignmentExpressionSyntax { Left: var target } assignment when assignment.Right == value:
                return source.ModelOf(target.SyntaxTree).GetSymbolInfo(target, cancellationToken).Symbol switch
                {
                    ILocalSymbol local => StaysInside(local, value, steps),
                    // holder.Credential = new Credential(…), where nothing is built once and for all.
                    IFieldSymbol or IPropertySymbol => IsCredential(value) && IsInOrdinaryCode(value),
                    _ => false,
                };
            default:
                return false;
        }
    }

    // Upload(client, file): what a method of the program does with it.
    private bool StaysInside(IParameterSymbol? parameter, int steps) =>
        parameter?.DeclaringSyntaxReferences is [var declaration] && StaysInside(parameter, declaration.GetSyntax(cancellationToken), steps);

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument, InvocationExpressionSyntax call) =>
        source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            ? Arguments.ParameterOf(argument, method)
            : null;

    private bool StaysInside(ISymbol local, SyntaxNode created, int steps)
    {
        var model = source.ModelOf(created.SyntaxTree);
        foreach (var name in source.UsesIn(Body.Around(created), local.Name, cancellationToken))
        {
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local) && !IsUsedNow(name, created, steps))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUsedNow(IdentifierNameSyntax name, SyntaxNode created, int steps)
    {
        foreach (var ancestor in name.Ancestors())
        {
            // A loop without an end, or code that runs later.
            if (ancestor.Span.Contains(created.Span))
            {
                break;
            }

            if (IsEndless(ancestor) || ancestor is LocalFunctionStatementSyntax
                || (ancestor is AnonymousFunctionExpressionSyntax function && !IsAwaited(function)))
            {
                return false;
            }
        }

        return name.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == name => true,
            MemberAccessExpressionSyntax access => access.Expression == name,
            ConditionalAccessExpressionSyntax access => access.Expression == name,
            _ => StaysInside(name, steps - 1),
        };
    }

    // while (true), while (!stopping.IsCancellationRequested): pages of a listing come to an end.
    private static bool IsEndless(SyntaxNode node)
    {
        var condition = node switch
        {
            WhileStatementSyntax loop => loop.Condition,
            DoStatementSyntax loop => loop.Condition,
            _ => null,
        };
        return condition?.DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.TrueKeyword) || Array.Exists(Lasting, word => Has(token.ValueText, word))) == true;
    }

    // await Task.Run(() => client.PutObject(…)), Parallel.ForEach(files, file => client.PutObject(…))
    private static bool IsAwaited(AnonymousFunctionExpressionSyntax function) =>
        function.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax taker } }
        && (taker.Parent is AwaitExpressionSyntax
            || (taker.Expression is MemberAccessExpressionSyntax access && ExpressionName.OfTarget(access.Expression) == "Parallel"));

    private bool IsCredential(ExpressionSyntax value) =>
        source.ModelOf(value.SyntaxTree).GetTypeInfo(value, cancellationToken).Type?.Name.IndexOf("Credential", StringComparison.Ordinal) >= 0;

    // A constructor or a static initialiser runs once; a program's own code may run for ever.
    private static bool IsInOrdinaryCode(SyntaxNode node) =>
        node.Ancestors().Any(ancestor => ancestor is MethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
