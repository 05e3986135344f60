using System.Globalization;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A team lists its own sinks in <c>access_key_analyzer.sinks</c>, of its own code and of assemblies that it references.</summary>
public class SinksOptionTests
{
    private const string Key = "access_key_analyzer.sinks";

    private const string Library = """
        namespace Contoso.Cloud;

        public class Client
        {
            public Client(string user, string phrase) { }
            public Client(string host, string user, string phrase, string ticket = null) { }
            public static void Sign(string text, string phrase) { }
            public class Nested { public Nested(string phrase) { } }
        }

        public class Client<T> { public Client(string phrase) { } }

        public class Options
        {
            public string Phrase { get; set; }
            public virtual string AccessKeySecret { get; set; }
            public string Field;
        }
        """;

    [Theory]
    [InlineData("Contoso.Cloud.Client(user: id, phrase: secret)", """_ = new Contoso.Cloud.Client("{|AKA1001:q7.zz-81-kx-w9|}", "{|AKA1002:p3:kd-77-vq-x2|}");""")]
    [InlineData("Contoso.Cloud.Client(user: id, phrase: secret)", """_ = new Contoso.Cloud.Client(phrase: "{|AKA1002:p3:kd-77-vq-x2|}", user: Id(), host: "h");""")]
    [InlineData("Contoso.Cloud.Client(phrase:secret)", """Contoso.Cloud.Client c = new(Id(), "{|AKA1002:p3:kd-77-vq-x2|}");""")]
    [InlineData("Contoso.Cloud.Client.Sign(phrase: secret)", """Contoso.Cloud.Client.Sign("p3:kd-77-vq-x2", "{|AKA1002:p3:kd-77-vq-x2|}");""")]
    [InlineData("Contoso.Cloud.Client+Nested( phrase : Secret )", """_ = new Contoso.Cloud.Client.Nested("{|AKA1002:p3:kd-77-vq-x2|}");""")]
    [InlineData("Contoso.Cloud.Client`1(phrase: secret)", """_ = new Contoso.Cloud.Client<int>("{|AKA1002:p3:kd-77-vq-x2|}");""")]
    [InlineData("Contoso.Cloud.Options.Phrase: secret", """_ = new Contoso.Cloud.Options { Phrase = "{|AKA1002:p3:kd-77-vq-x2|}" };""")]
    [InlineData("Contoso.Cloud.Options.Field: token", """var o = new Contoso.Cloud.Options(); o.Field = "{|AKA1003:p3:kd-77-vq-x2|}";""")]
    [InlineData("Contoso.Cloud.Options.AccessKeySecret", """_ = new Contoso.Cloud.Options { AccessKeySecret = "{|AKA1002:p3:kd-77-vq-x2|}" };""")]
    [InlineData("Contoso.Cloud.Options.Phrase: secret | Contoso.Cloud.Client(user: id)", """_ = new Contoso.Cloud.Client("{|AKA1001:q7.zz-81-kx-w9|}", new Contoso.Cloud.Options { Phrase = "{|AKA1002:p3:kd-77-vq-x2|}" }.Phrase);""")]
    [InlineData("Contoso.Cloud.Client(phrase: secret)", """var s = Get() ?? "{|AKA1002:p3:kd-77-vq-x2|}"; _ = new Contoso.Cloud.Client(Id(), s);""")]
    [InlineData("Contoso.Cloud.Client(user: id, phrase: secret, ticket: token)", """_ = new Contoso.Cloud.Client("h", "{|AKA1003:{{STSID}}|}", "{|AKA1003:{{RND36}}|}", "{|AKA1003:{{TOK}}|}");""")]
    [InlineData("Contoso.Cloud.Client(phrase: secret)", """_ = new Contoso.Cloud.Client(Id(), "<your-phrase>"); _ = new Contoso.Cloud.Client("q7.zz-81-kx-w9", "");""")]
    [InlineData("Contoso.Other.Client(phrase: secret)", """_ = new Contoso.Cloud.Client(Id(), "p3:kd-77-vq-x2");""")]
    public async Task ListedMember_OfOwnCodeAnAssemblyOrAProject_IsASink(string option, string statements)
    {
        (string, string)[] options = [(Key, option)];
        var program = $"class Program {{ static string Id() => Console.ReadLine()!; static string Get() => Console.ReadLine()!; void Run() {{\n{statements}\n}} }}";
        var library = SourceVerifier.Compile([Library]);

        await SourceVerifier.VerifyAsync([program, Library], options);
        await SourceVerifier.VerifyAsync([program], options, SourceVerifier.Emit(library));
        await SourceVerifier.VerifyAsync([program], options, library.ToMetadataReference());
    }

    [Fact]
    public Task ListedMember_OfOwnCode_IsASinkOfItsInitialisersToo() => SourceVerifier.VerifyAsync(
        [
            """
            namespace Contoso;
            class Options { public string Phrase { get; set; } = "{|AKA1002:p3:kd-77-vq-x2|}"; }
            class Client { public Client(string phrase = "{|AKA1002:r8:mm-21-bt-z5|}") { } }
            """,
        ],
        [(Key, "Contoso.Options.Phrase: secret | Contoso.Client(phrase: secret)")]);

    [Theory]
    [InlineData("Contoso.Client(", "Entry 1 has no closing parenthesis")]
    [InlineData("Contoso.Client(phrase: secret) x", "Entry 1 has no closing parenthesis")]
    [InlineData("Contoso.Client()", "Entry 1 has something that is no name")]
    [InlineData("Contoso.Client(phrase: secret,)", "Entry 1 has something that is no name")]
    [InlineData("Contoso.Client(phrase)", "Entry 1 does not say what goes there")]
    [InlineData("Contoso.Client(phrase: secrt)", "Entry 1 does not say what goes there")]
    [InlineData("Contoso.Client(phrase: )", "Entry 1 does not say what goes there")]
    [InlineData("Contoso.Options.Phrase: secret | Contoso..Client(a: id)", "Entry 2 names no type or method")]
    [InlineData("(a: id)", "Entry 1 names no type or method")]
    [InlineData("Phrase: secret", "Entry 1 names no property")]
    [InlineData(")(", "Entry 1 has no closing parenthesis")]
    [InlineData("Contoso.Options.Phrase = secret", "Entry 1 has something that is no name")]
    public async Task Entry_ThatIsNotUnderstood_IsToldOnceAndQuotesNothing(string option, string error)
    {
        var diagnostic = Assert.Single(await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile(["class A { }", "class B { }"]), (Key, option)));

        Assert.Equal(("AKA0001", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith($"{Key}: {error}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_ThatIsAKey_IsNotShown()
    {
        var (text, keys) = KeyTemplate.Expand("Contoso.Client(\"{{ID}}\", \"{{SEC}}\") | {{SEC:b}}");

        var diagnostics = await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile(["class A { }"]), (Key, text));

        Assert.Equal(2, diagnostics.Length);
        Assert.All(diagnostics, d =>
            Assert.All(keys, key => Assert.DoesNotContain(key[..5], d.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" | |")]
    public async Task Option_WithoutEntries_SaysNothing(string option) => Assert.Empty(
        await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile(["class A { }"]), (Key, option)));
}
