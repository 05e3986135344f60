namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>An open block collection and the column it stands at.</summary>
internal readonly record struct YamlBlock(int Indent, bool IsSequence);
