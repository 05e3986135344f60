namespace AccessKeyAnalyzer.Tests.Adapters;

public class AdapterFriendTests
{
    private const string UsesForOss =
        """
        using AccessKeyAnalyzer.Credentials;

        public static class UseOf
        {
            public static object Oss(IStsCredentialsProvider provider)
            {
                return provider.ForOss();
            }
        }
        """;

    [Fact]
    public void TwoProjects_OfWhichOneSeesTheOthersInternals_DoNotClash()
    {
        var first = Consumer.Build(
            [Consumer.Library, StandInReferences.All],
            """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Second")]""",
            name: "First");

        var second = Consumer.Build([Consumer.Library, StandInReferences.All, first.ToReference()], UsesForOss, name: "Second");

        Assert.Empty(first.Problems);
        Assert.Empty(second.Problems);
        Assert.NotEmpty(second.HintNames);
    }

    [Fact]
    public void TwoProjects_BuiltByACompilerThatCannotHideAdapters_ShareTheFirstOnes()
    {
        var first = Consumer.Build(
            [Consumer.Library, StandInReferences.All],
            """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Second")]""",
            name: "First",
            compiler: Consumer.OldCompiler);

        var second = Consumer.Build(
            [Consumer.Library, StandInReferences.All, first.ToReference()], UsesForOss, name: "Second", compiler: Consumer.OldCompiler);

        Assert.NotEmpty(first.HintNames);
        Assert.Empty(second.HintNames);
        Assert.Empty(second.Problems);
    }

    [Fact]
    public void AnotherGenerator_ThatEmitsTheSameAttribute_DoesNotClash()
    {
        // What the compiler's own AddEmbeddedAttributeDefinition emits.
        const string Theirs = "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }";
        var ours = Consumer.Build([Consumer.Library, StandInReferences.All], UsesForOss);

        var both = ours.With(Theirs);

        Assert.Contains("EmbeddedAttribute.g.cs", ours.HintNames);
        Assert.Empty(both.Problems);
    }
}
