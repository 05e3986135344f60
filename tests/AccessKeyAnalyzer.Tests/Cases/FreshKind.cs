namespace AccessKeyAnalyzer.Tests.Cases;

/// <summary>A kind of case that is made when the test runs.</summary>
/// <param name="Forms">Where it may stand: the path of the file, or <c>.cs</c> for what a class holds, and its text.</param>
/// <param name="Keys">What makes keys of the values of a form.</param>
/// <param name="Others">What makes nothing of them.</param>
internal sealed record FreshKind((string Path, string Text)[] Forms, string[] Keys, string[] Others);
