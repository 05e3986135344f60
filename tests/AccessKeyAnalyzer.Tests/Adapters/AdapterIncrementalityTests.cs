using AccessKeyAnalyzer.Adapters;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Adapters;

public class AdapterIncrementalityTests
{
    [Fact]
    public void Edit_ThatChangesNoReference_RegeneratesNothing()
    {
        var before = Consumer.Build([Consumer.Library, StandInReferences.All]);

        var after = before.Edit("class Unrelated { }");

        Assert.All(Outputs(after, AdapterGenerator.FactsStep), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(
            AdapterTemplates.OfSdks.SelectMany(template => Outputs(after, template.Class)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(
            after.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Edit_ThatDeclaresTheAttributeItself_LeavesTheAdaptersAlone()
    {
        var before = Consumer.Build([Consumer.Library, StandInReferences.All]);

        var after = before.Edit("namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute { } }");

        Assert.Equal(before.HintNames.Except(["EmbeddedAttribute.g.cs"]), after.HintNames);
        Assert.All(
            AdapterTemplates.OfSdks.SelectMany(template => Outputs(after, template.Class)),
            reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.Empty(after.Problems);
    }

    [Fact]
    public void Edit_ThatHidesTheNamespaceOfAnSdk_TakesItsAdaptersAwayInThatProjectOnly()
    {
        var before = Consumer.Build([Consumer.Library, StandInReferences.All]);

        var hidden = before.Edit("class Aliyun { }");
        var shown = before.Edit("class Unrelated { }");

        Assert.True(hidden.HintNames.Count() < before.HintNames.Count());
        Assert.Equal(before.HintNames, shown.HintNames);
    }

    [Fact]
    public void OwnAdapters_AreNotSearchedForWhatGoesIntoAnSdk_ButACopyOfTheirTextIs()
    {
        var generated = Consumer.Build([Consumer.Library, StandInReferences.All]).Result.GeneratedSources;
        var compilation = CSharpCompilation.Create("Both", references: [.. StandInReferences.Framework, Consumer.Library, StandInReferences.All]);

        Assert.All(generated, source => Assert.Empty(SinksIn(source.SyntaxTree)));
        Assert.Contains(generated, source => SinksIn(CSharpSyntaxTree.ParseText(source.SourceText.ToString())).Count > 0);

        IReadOnlyList<Sink> SinksIn(SyntaxTree tree) =>
            AlibabaCloudContext.Of(compilation.AddSyntaxTrees(tree)).SinksIn(tree, CancellationToken.None);
    }

    private static IEnumerable<IncrementalStepRunReason> Outputs(Consumer consumer, string step) =>
        consumer.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);
}
