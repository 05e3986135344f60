namespace AccessKeyAnalyzer.Emulation;

/// <summary>One request as it arrived.</summary>
/// <param name="Endpoint">What it asked.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, as text.</param>
/// <param name="At">When it arrived, by the emulator's clock.</param>
public sealed record RecordedRequest(
    MetadataEndpoint Endpoint, string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At);
