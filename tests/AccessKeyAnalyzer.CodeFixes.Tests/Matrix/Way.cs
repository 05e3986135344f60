using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Matrix;

/// <summary>A way that the two values take to the entry point.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Id">The expression that is passed.</param>
/// <param name="Secret">The expression that is passed.</param>
/// <param name="Members">What it declares in the class; static, so that it serves everywhere.</param>
/// <param name="Statements">What it declares in the method.</param>
/// <param name="Types">What it declares beside the class.</param>
public sealed record Way(string Name, string Id, string Secret, string Members = "", string Statements = "", string Types = "")
{
    private static readonly (string Start, string End) Id2 = (Key.Id[..9], Key.Id[9..]);
    private static readonly (string Start, string End) Secret2 = (Key.Secret[..12], Key.Secret[12..]);

    public static IReadOnlyList<Way> All { get; } =
    [
        new("Inline", Text(Key.Id), Text(Key.Secret)),
        new("Concatenated", $"{Text(Id2.Start)} + {Text(Id2.End)}", $"({Text(Secret2.Start)} + {Text(Secret2.End)})"),
        new("Joined", $"string.Concat({Text(Id2.Start)}, {Text(Id2.End)})", $"string.Join(\"\", {Text(Secret2.Start)}, {Text(Secret2.End)})"),
        new("Trimmed", $"{Text(" " + Key.Id)}.Trim()", $"{Text(Secret2.Start + "-" + Secret2.End)}.Replace(\"-\", \"\")"),
        new("Decoded", Decoded(Key.Id), Decoded(Key.Secret)),
        new("Conditional", $"(System.DateTime.Now.Year > 1 ? {Text(Key.Id)} : {Text(Key.OtherId)})", Text(Key.Secret)),
        new("SecretUnknown", Text(Key.Id), "secret", Statements: "var secret = System.Environment.GetEnvironmentVariable(\"KEY\")!;"),
        new("ConstFields", "Id", "Secret", $"private const string Id = {Text(Key.Id)}; private const string Secret = {Text(Key.Secret)};"),
        new("FieldPair", "Id", "Secret", $"private static string Id = {Text(Key.Id)}, Secret = {Text(Key.Secret)};"),
        new("ReadonlyFields", "Id", "Secret", $"internal static readonly string Id = {Text(Key.Id)};\n    private static readonly string Secret = {Text(Key.Secret)};"),
        new("Properties", "Id", "Secret", $"private static string Id => {Text(Key.Id)};\n    private static string Secret {{ get; }} = {Text(Key.Secret)};"),
        new("Methods", "Id()", "Secret()", $"private static string Id() => {Text(Key.Id)};\n    private static string Secret() {{ return {Text(Key.Secret)}; }}"),
        new("Chain", "Id", "Secret", $"private const string Start = {Text(Id2.Start)};\n    private const string Id = Start + {Text(Id2.End)};\n    private static readonly string Secret = Copy;\n    private const string Copy = {Text(Key.Secret)};"),
        new("OtherClass", "Keys_<NAME>.Id", "Keys_<NAME>.Secret", Types: $"internal static class Keys_<NAME>\n{{\n    public const string Id = {Text(Key.Id)};\n\n    public static readonly string Secret = {Text(Key.Secret)};\n}}"),
        new("OptionsObject", "new Options_<NAME>().Id", "new Options_<NAME>().Secret", Types: $"internal class Options_<NAME>\n{{\n    public readonly string Id = {Text(Key.Id)};\n\n    public string Secret {{ get; }} = {Text(Key.Secret)};\n}}"),
        new("ConstLocals", "id", "secret", Statements: $"const string id = {Text(Key.Id)};\n        const string secret = {Text(Key.Secret)};"),
        new("LocalPair", "id", "secret", Statements: $"string id = {Text(Key.Id)}, secret = {Text(Key.Secret)};"),
        new("LocalsInALine", "id", "secret", Statements: $"var id = {Text(Key.Id)}; var secret = {Text(Key.Secret)};"),
        new("AssignedLater", "id", "secret", Statements: $"string id, secret;\n        id = {Text(Key.Id)};\n        secret = {Text(Key.Secret)};"),
        new("Deconstructed", "id", "secret", Statements: $"var (id, secret) = ({Text(Key.Id)}, {Text(Key.Secret)});"),
        new("Interpolated", "$\"{start}" + Id2.End + "\"", "$\"{" + Text(Key.Secret) + "}\"", Statements: $"var start = {Text(Id2.Start)};"),
        new("Built", "builder.ToString()", Text(Key.Secret), Statements: $"var builder = new System.Text.StringBuilder();\n        builder.Append({Text(Id2.Start)});\n        builder.Append({Text(Id2.End)});"),
        new("LocalFunction", "Id()", "secret", Statements: $"var secret = {Text(Key.Secret)};\n        static string Id() => {Text(Key.Id)};"),
        new("Appended", "id", "secret", Statements: $"var id = {Text(Id2.Start)};\n        id += {Text(Id2.End)};\n        var secret = {Text(Key.Secret)};"),
    ];

    /// <summary>Whether it needs statements, so that a field's initialiser cannot use it.</summary>
    public bool NeedsMethod => Statements.Length > 0;

    private static string Text(string value) => $"\"{value}\"";

    private static string Decoded(string value) =>
        $"System.Text.Encoding.UTF8.GetString(System.Convert.FromBase64String(\"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value))}\"))";
}
