namespace AccessKeyAnalyzer.Gate;

/// <summary>A text that is looked for.</summary>
/// <param name="Text">The text, in the case in which it is looked for.</param>
/// <param name="Flags">What it stands for.</param>
/// <param name="IsWord">Whether it counts only where it is no part of a longer word.</param>
internal sealed record Mark(string Text, int Flags, bool IsWord);
