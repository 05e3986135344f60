namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>A value under the key that the file writes.</summary>
internal readonly record struct KeyedValue(string Key, MappedText Value);
