using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// Finds the name of a value that is written as a text near it: in the case or the condition under which it is taken, in the read for which it is the
/// fallback, in the field beside it, in the option before it. Only the name of a credential's part counts.
/// </summary>
internal sealed class KeyBeside(SemanticModel model, CancellationToken cancellationToken)
{
    // Members or statements. What holds more is no place for two lists that belong together.
    private const int LargestBlock = 64;

    /// <summary>The nearest such name; empty where there is none.</summary>
    public string Of(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        for (var parent =
            node.Parent; parent is not (null or MemberDeclarationSyntax or LocalFunctionStatementSyntax); (node, parent) = (parent, parent.Parent))
        {
            if (At(node, parent, value).FirstOrDefault(said => said.Length > 0) is { } name)
            {
                return name;
            }
        }

        return "";
    }

    private IEnumerable<string> At(SyntaxNode node, SyntaxNode parent, ExpressionSyntax value)
    {
        switch (parent)
        {
            case SwitchExpressionArmSyntax or SwitchSectionSyntax or ConditionalExpressionSyntax or IfStatementSyntax or BinaryExpressionSyntax:
                return SaidIn(TakenUnder.In(node, parent));
            // ("Aliyun:AccessKeySecret", "…"), whatever its elements are called.
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments: { Count: <= Distances.LargestObject } row } } argument
                when row.IndexOf(argument) is > 0 and var place:
                return [Said(row[place - 1].Expression)];
            // { "aliyun_access_key_secret", "…" } as a row of a table.
            case InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when pair[1] == node && Said(pair[0]) is { Length: > 0 } first:
                return [first];
            case CollectionExpressionSyntax { Elements: { Count: 2 } pair } when pair[1] is ExpressionElementSyntax second && second.Expression == node
                && pair[0] is ExpressionElementSyntax { Expression: { } key } && Said(key) is { Length: > 0 } first:
                return [first];
            // InsertData(…, columns: new[] { "Name", "Value" }, values: new object[] { "Aliyun.AccessKeySecret", "…" })
            case InitializerExpressionSyntax
            {
                Expressions: { Count: > 1 and <= Distances.LargestObject } row,
                Parent.Parent.Parent: ArgumentListSyntax { Arguments.Count: <= Distances.LargestObject } call
            }
                when row.PlaceOf(node) is >= 0 and var place:
                return ColumnAt(place, row, call);
            // type.InvokeMember("AccessKeySecret", …, new object[] { "…" })
            case InitializerExpressionSyntax
            {
                Expressions.Count: 1,
                Parent.Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: <= Distances.LargestObject } call }
            }:
                return SaidIn(call.Arguments.Select(argument => argument.Expression));
            // string[] keys = { "id", "secret" }, values = { "", "…" };
            case InitializerExpressionSyntax { Expressions: { Count: > 1 and <= Distances.LargestObject } row } list when Declarator(list) is { } values
                && NameColumns.IsListOfValues(values.Identifier.ValueText) && row.PlaceOf(node) is >= 0 and var place:
                return KeysOf(values, row.Count, place);
            // node.SelectSingleNode("//accessKeySecret").InnerText = "…"
            case AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax or PostfixUnaryExpressionSyntax } member
            } assignment
                when assignment.Right == node && SaidBy(member.Expression) is { Length: > 0 } found:
                return [found];
            // var sk = Environment.GetEnvironmentVariable("ALIYUN_SECRET"); if (sk == null) { sk = "…"; }
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } fallback
                when fallback.Right == node && SaidBy(variable) is { Length: > 0 } found:
                return [found];
            // type.GetProperty("AccessKeySecret").SetValue(target, "…")
            case ArgumentListSyntax { Parent: InvocationExpressionSyntax call }
                when Arguments.ReceiverOf(call) is { } receiver && SaidBy(receiver) is { Length: > 0 } found:
                return [found];
            // arguments.Add("--access-key-secret"); arguments.Add("…"), writer.WritePropertyName("accessKeySecret"); writer.WriteStringValue("…");
            case ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call }:
                return
                [
                    call.Parent is ExpressionStatementSyntax adding ? SaidBefore(call, adding) : "",
                    Arguments.ReceiverOf(call) is { } subject ? NameOfSubject(subject) : "",
                ];
            // { ConfigKey = "aliyun.accessKeySecret", ConfigValue = "…" }, p.ParameterName = "@sk"; p.Value = "…";
            default:
                return Setting.At(parent) is { } setting && setting.Value.Span.Contains(value.Span)
                    ? Beside(setting.Name, Setting.Around(parent, _ => true).Select(beside => (beside.Name, beside.Value)))
                    : [];
        }
    }

    private IEnumerable<string> SaidIn(IEnumerable<ExpressionSyntax> condition) =>
        from expression in condition
        where expression is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        let said = expression is MemberAccessExpressionSyntax && IsOfEnum(expression) ? NameIfSecret(expression) : Said(expression)
        where said.Length > 0
        select said;

    // case KeyKind.OssSecret:
    private bool IsOfEnum(ExpressionSyntax expression) =>
        model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum };

    private string Said(ExpressionSyntax expression) =>
        TextOf(expression) is { } text && CredentialName.Read(text).Part is not null && CandidateScanner.Scan(text).Count == 0 ? text : "";

    private string? TextOf(ExpressionSyntax expression) =>
        ConstantValue.Of(expression, model, cancellationToken) is string { Length: <= Distances.LongestName } text ? text : null;

    private IEnumerable<string> Beside(string column, IEnumerable<(string Column, ExpressionSyntax Cell)> row)
    {
        // Only a column of values asks what stands beside it.
        var texts = row.Select(cell => (cell.Column, TextOf(cell.Cell) ?? ""));
        return (NameColumns.NameOf(column, texts) ?? NameColumns.SecretOfId(column, texts)) is { } name ? [name] : [];
    }

    // Another argument of the call names the columns of the row.
    private IEnumerable<string> ColumnAt(int place, SeparatedSyntaxList<ExpressionSyntax> row, ArgumentListSyntax call)
    {
        foreach (var argument in call.Arguments)
        {
            var columns = ElementTracer.ElementsOf(argument.Expression)?.ToList();
            if (columns?.Count == row.Count && columns[place] != row[place] && TextOf(columns[place]) is { } column)
            {
                yield return Said(columns[place]);
                foreach (var name in Beside(column, columns.Zip(row, (c, cell) => (TextOf(c) ?? "", cell)).ToList()))
                {
                    yield return name;
                }
            }
        }
    }

    private IEnumerable<string> KeysOf(VariableDeclaratorSyntax values, int count, int place) =>
        from keys in DeclaredBeside(values)
        where NameColumns.IsListOfNames(keys.Identifier.ValueText)
        let names = ElementTracer.ElementsOf(keys.Initializer!.Value)?.ToList()
        where names?.Count == count
        select Said(names[place]);

    private static VariableDeclaratorSyntax? Declarator(InitializerExpressionSyntax list) =>
        ((list.Parent is EqualsValueClauseSyntax direct ? direct : list.Parent?.Parent) as EqualsValueClauseSyntax)?.Parent as VariableDeclaratorSyntax;

    // The other variables of the same block or type.
    private static IEnumerable<VariableDeclaratorSyntax> DeclaredBeside(VariableDeclaratorSyntax variable) =>
        from declaration in variable.Parent?.Parent?.Parent?.ChildNodes().Take(LargestBlock) ?? []
        from beside in declaration.ChildNodes().OfType<VariableDeclarationSyntax>().SelectMany(variables => variables.Variables)
        where beside != variable && beside.Initializer is not null
        select beside;

    // What a call that finds something by its name is given; a variable may hold what it found.
    private string SaidBy(ExpressionSyntax found)
    {
        found = WithoutBang(found);
        found = found is IdentifierNameSyntax name && InitializerOf(name) is { } initial ? WithoutBang(initial) : found;

        BaseArgumentListSyntax? list = (found as InvocationExpressionSyntax)?.ArgumentList;
        list ??= (found as ElementAccessExpressionSyntax)?.ArgumentList;
        return list is not { Arguments: { Count: > 0 and <= Distances.LargestObject } arguments } ? ""
            // options.Setup(o => o.AccessKeySecret).Returns("…")
            : arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: { } body } ? NameIfSecret(body)
            : Said(arguments[0].Expression);
    }

    // found!
    private static ExpressionSyntax WithoutBang(ExpressionSyntax expression)
    {
        while (expression is PostfixUnaryExpressionSyntax postfix)
        {
            expression = postfix.Operand;
        }

        return expression;
    }

    private string NameIfSecret(ExpressionSyntax expression) =>
        ExpressionName.OfTarget(expression, model, cancellationToken) is var name && CredentialName.Read(name).Part == CredentialPart.AccessKeySecret
            ? name
            : "";

    // options.AccessKeySecret.Returns("…"), secret.Should().Be("…"), secret.Append("…")
    private string NameOfSubject(ExpressionSyntax subject)
    {
        while (subject is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call && Arguments.ReceiverOf(call) is { } receiver)
        {
            subject = receiver;
        }

        return subject is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax ? NameIfSecret(subject) : "";
    }

    private ExpressionSyntax? InitializerOf(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            ? (declaration.GetSyntax(cancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    // A word that no option is says enough alone, or it is another value.
    private string SaidBefore(InvocationExpressionSyntax call, ExpressionStatementSyntax statement) =>
        statement.Parent is BlockSyntax block && block.Statements.PlaceOf(statement) is > 0 and var place
        && block.Statements[place - 1] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax before }
        && before.ArgumentList.Arguments is { Count: 1 } arguments
        && Arguments.ReceiverOf(before) is { } subject && Arguments.ReceiverOf(call) is { } same && subject.IsEquivalentTo(same)
        && Said(arguments[0].Expression) is var said && (CommandOption.Is(said) || CredentialName.Read(said).IsEnough)
            ? said
            : "";
}
