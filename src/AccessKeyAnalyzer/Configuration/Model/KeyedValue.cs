namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>A value under the key that the file writes.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Sight">The scope that an endpoint beside it gives; empty where there is none.</param>
internal readonly record struct KeyedValue(string Key, MappedText Value, string Sight = "");
