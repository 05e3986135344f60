namespace AccessKeyAnalyzer.Tour;

/// <summary>A step of the Tour was not as promised.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception(promise);
