using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>
/// Tells whether what is built from a snapshot of an STS token is gone, or replaced, before the token expires: it goes straight into
/// <c>SwitchCredentials</c>, is made anew again and again, or never leaves the method that builds it and those which that hands it to.
/// </summary>
internal readonly struct SnapshotLifetime(SourceModel source, CancellationToken cancellationToken)
{
    // In methods that pass the client on. What goes further is taken to outlive its token.
    private const int MostSteps = 8;

    // In steps from a call on, each of which goes through all uses of a parameter, or through all calls of a method.
    private const int MostCalled = 3;

    // Of a method that returns the client: it is looked at what each of them does with it.
    private const int MostCalls = 16;

    private static readonly string[] Lasting = ["cancel", "stop", "running", "alive"];
    private static readonly HashSet<string> Switching = ["SwitchCredentials", "SetCredentials", "UpdateCredentials"];

    public bool IsShort(SyntaxNode use) => IsShort(use, CreationOf(use), MostSteps);

    private bool IsShort(SyntaxNode use, ExpressionSyntax? built, int steps) =>
        new Renewal(source, cancellationToken).IsOf(use) || StaysInside(built, steps);

    // new T(…) itself, or that which an initialiser completes.
    private static ExpressionSyntax? CreationOf(SyntaxNode use) => use switch
    {
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => creation,
        BaseObjectCreationExpressionSyntax creation => creation,
        _ => null,
    };

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
                        && (Switching.Contains(ExpressionName.OfCallee(call.Expression))
                            || StaysInside(ParameterOf(argument, call), Math.Min(steps - 1, MostCalled)));
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                return IsShortInCallers(value, steps);
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

    // static OssClient Create(…) => new OssClient(…): what all that call it do with the client.
    private bool IsShortInCallers(ExpressionSyntax returned, int steps)
    {
        var function = returned.Ancestors().First(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (source.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellationToken) is not IMethodSymbol method)
        {
            return false;
        }

        var (calls, further) = (0, Math.Min(steps - 1, MostCalled));
        foreach (var mention in source.ReferencesTo(method, cancellationToken))
        {
            var callee = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : (ExpressionSyntax)mention;
            if (++calls > MostCalls || callee.Parent is not InvocationExpressionSyntax call || !IsShort(call, call, further))
            {
                return false;
            }
        }

        return calls > 0;
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
        foreach (var name in source.UsesOf(local, cancellationToken))
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
        return condition?.DescendantTokens().Any(token => token.IsKind(SyntaxKind.TrueKeyword)
            || Array.Exists(Lasting, word => token.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) == true;
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
