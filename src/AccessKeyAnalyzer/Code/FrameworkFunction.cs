using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>What the functions of .NET do with what they are given, by their names.</summary>
internal static class FrameworkFunction
{
    private static readonly HashSet<string> PassArgument =
        ["GetBytes", "GetString", "GetChars", "Intern", "IsInterned", "Copy", "FromResult", "AsMemory", "AsSpan", "ToArray", "Unescape", "ToString", "Invariant", "CurrentCulture"];

    private static readonly HashSet<string> PassReceiver =
    [
        "ToCharArray", "ToArray", "ToList", "AsSpan", "AsMemory", "ToString", "Normalize", "Clone", "AsEnumerable", "Invoke", "GetAwaiter", "GetResult", "ConfigureAwait",
        "ToImmutableArray", "ToImmutableList", "AsReadOnly", "ToFrozenDictionary", "ToImmutableDictionary", "ToDictionary",
    ];

    private static readonly string[] LookUps = ["Get", "TryGet", "Read", "Open", "Load", "Find", "Exists"];

    private static readonly HashSet<string> Decrypting = ["decrypt", "decipher", "unprotect", "unseal"];

    private static readonly HashSet<string> TakeElement = ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault"];

    /// <summary>Whether .NET itself has the method.</summary>
    public static bool IsOfFramework(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Whether what goes in comes out: <c>Encoding.UTF8.GetBytes(s)</c>, <c>MemoryExtensions.AsSpan(s)</c>, <c>Task.FromResult(s)</c>.</summary>
    public static bool PassesArgument(string function) => PassArgument.Contains(function);

    /// <summary>
    /// What the call hands on as it is: <c>array.ToList()</c>, <c>table.ToFrozenDictionary(comparer)</c>, <c>FrozenDictionary.ToFrozenDictionary(table)</c>;
    /// null for any other call.
    /// </summary>
    public static ExpressionSyntax? HandedOn(InvocationExpressionSyntax call) =>
        Arguments.ReceiverOf(call) is not { } receiver || ExpressionName.OfCallee(call.Expression) is var name && !PassReceiver.Contains(name) ? null
        : call.ArgumentList.Arguments is [var first, ..] && ExpressionName.OfCallee(receiver) is var type && (name == "To" + type || type == nameof(Enumerable))
            ? first.Expression
        : call.ArgumentList.Arguments.Count == 0 || name.EndsWith("Dictionary", StringComparison.Ordinal) ? receiver
        : null;

    /// <summary>Whether the function gives one element of what it is called on.</summary>
    public static bool TakesElement(string function) => TakeElement.Contains(function);

    /// <summary>Whether the function finds something by the name or the place that it is given.</summary>
    public static bool LooksUp(string function) =>
        !PassArgument.Contains(function) && Array.Exists(LookUps, start => function.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether the call is to make a key out of what is none.</summary>
    public static bool Decrypts(InvocationExpressionSyntax call) => Words.HasAny(NameWords.Of(ExpressionName.OfCallee(call.Expression)), Decrypting);
}
