namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The product took an input and answered wrongly.</summary>
public sealed class FuzzFailureException(string message) : Exception(message);
