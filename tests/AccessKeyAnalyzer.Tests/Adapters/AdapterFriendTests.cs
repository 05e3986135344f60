using Microsoft.CodeAnalysis;

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

    // The documented limit: before 4.14 nothing hides one project's extension methods from its friends, and two of them are as good.
    [Fact]
    public void ProjectWithTwoFriends_WhoseCompilerCannotHideAdapters_BuildsAsLongAsItCallsNone()
    {
        MetadataReference[] references = [Consumer.Library, StandInReferences.All, Friend("First", Consumer.OldCompiler), Friend("Second", Consumer.OldCompiler)];

        Assert.Empty(Consumer.Build(references, name: "Third", compiler: Consumer.OldCompiler).Problems);
        Assert.Contains("CS0121", Assert.Single(Consumer.Build(references, UsesForOss, name: "Third", compiler: Consumer.OldCompiler).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectWithTwoFriends_UsesItsOwn() => Assert.Empty(Consumer.Build(
        [Consumer.Library, StandInReferences.All, Friend("First", Consumer.NewCompiler), Friend("Second", Consumer.NewCompiler)], UsesForOss, name: "Third").Problems);

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

    private static MetadataReference Friend(string name, Version compiler) => Consumer.Build(
        [Consumer.Library, StandInReferences.All],
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Third")]""",
        name: name,
        compiler: compiler).ToReference();
}
