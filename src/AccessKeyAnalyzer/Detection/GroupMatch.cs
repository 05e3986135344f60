namespace AccessKeyAnalyzer.Detection;

/// <summary>A credential found in a group of values.</summary>
/// <param name="Index">The value's place in the group.</param>
/// <param name="Match">What was found, with offsets into the value: a key may stand inside a longer text.</param>
internal readonly record struct GroupMatch(int Index, ValueMatch Match);
