namespace AccessKeyAnalyzer.Detection;

/// <summary>A credential that was found in a text.</summary>
/// <param name="Start">Where the value starts, in characters from the start of the text.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="RecognisedBy">How it was recognised, for the message: never a part of the value.</param>
internal readonly record struct ValueMatch(int Start, int Length, CredentialKind Kind, FormattableString RecognisedBy);
