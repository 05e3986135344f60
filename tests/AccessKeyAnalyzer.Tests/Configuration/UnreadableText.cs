using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>A text whose length may be asked for and nothing else, so that a rule that reads one character of it fails.</summary>
internal sealed class UnreadableText(int length) : SourceText
{
    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => length;

    public override char this[int position] => throw Read();

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw Read();

    private static InvalidOperationException Read() => new("The text is read.");
}
