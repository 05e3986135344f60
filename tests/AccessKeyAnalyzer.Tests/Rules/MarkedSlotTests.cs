namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A team's own parameters, properties and fields are sinks once they are marked; the attributes are recognised by name.</summary>
public class MarkedSlotTests
{
    private const string Attributes = """
        class AccessKeyIdAttribute : Attribute { }
        class AccessKeySecretAttribute : Attribute { }
        class SecurityTokenAttribute : Attribute { }
        """;

    [Fact]
    public Task Parameter_OfAMethod_IsASink() => SourceVerifier.Files(Attributes, """
        class Gateway
        {
            public static void Sign([AccessKeyId] string user, [AccessKeySecret] string phrase) { }
            void A() => Sign("{|AKA1001:q7.zz-81-kx-w9|}", "{|AKA1002:p3:kd-77-vq-x2|}");
        }
        """);

    [Fact]
    public Task Parameter_CalledFromAnotherFile_IsASink() => SourceVerifier.Files(
        Attributes,
        "class Gateway { public Gateway(string host, [AccessKeySecretAttribute] string phrase) { } }",
        """class Program { object A() => new Gateway(phrase: "{|AKA1002:p3:kd-77-vq-x2|}", host: "h"); }""");

    [Fact]
    public Task Property_AndField_AreSinks() => SourceVerifier.Files(Attributes, """
        class Options
        {
            [AccessKeySecret] public string Phrase { get; set; } = "{|AKA1002:p3:kd-77-vq-x2|}";
            [SecurityToken] public string Ticket;
        }

        class Program { object A() => new Options { Phrase = "{|AKA1003:r8:mm-21-bt-z5|}", Ticket = "{|AKA1003:t5:jj-64-hw-c8|}" }; }
        """);

    [Fact]
    public Task Placeholder_InAMarkedSlot_IsSilent() => SourceVerifier.Files(Attributes, """
        class Options { [AccessKeySecret] public string Phrase { get; set; } = "<your-phrase>"; }
        """);

    [Fact]
    public Task UnmarkedParameter_IsNoSink() => SourceVerifier.Files(Attributes, """
        class Gateway
        {
            public static void Sign([AccessKeySecret] string phrase, string other) { }
            void A(string phrase) => Sign(phrase, "p3:kd-77-vq-x2");
        }
        """);

    [Fact]
    public Task Triple_InMarkedParameters_IsJudgedTogether() => SourceVerifier.Files(Attributes, """
        class Gateway
        {
            public static void Sign([AccessKeyId] string user, [AccessKeySecret] string phrase, [SecurityToken] string ticket) { }
            void A() => Sign("{|AKA1003:{{STSID}}|}", "{|AKA1003:{{SEC}}|}", "{|AKA1003:{{TOK}}|}");
        }
        """);

    [Fact]
    public async Task MarkedMember_OfAReferencedAssemblyOrProject_IsASink()
    {
        var library = SourceVerifier.Compile([Attributes.Replace("class", "public class"), """
            namespace Contoso
            {
                public class Gateway
                {
                    public Gateway([AccessKeyId] string user, [AccessKeySecret] string phrase) { }
                    public static void Sign([AccessKeySecret] string phrase, string other) { }
                    public class Inner<T> { [AccessKeySecret] public string Phrase { get; set; } = ""; [SecurityToken] public string Ticket = ""; }
                }
            }
            """]);
        const string Program = """
            class Program
            {
                object A() => new Contoso.Gateway("{|AKA1001:q7.zz-81-kx-w9|}", "{|AKA1002:p3:kd-77-vq-x2|}");
                void B() => Contoso.Gateway.Sign("{|AKA1002:{{SEC}}|}", "p3:kd-77-vq-x2");
                object C() => new Contoso.Gateway.Inner<int> { Phrase = "{|AKA1002:r8:mm-21-bt-z5|}", Ticket = "<ticket>" };
                void D(Contoso.Gateway.Inner<string> inner) => inner.Ticket = "{|AKA1003:t5:jj-64-hw-c8|}";
            }
            """;

        await SourceVerifier.VerifyAsync([Program], options: null, SourceVerifier.Emit(library));
        await SourceVerifier.VerifyAsync([Program], options: null, library.ToMetadataReference());
    }
}
