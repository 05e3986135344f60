namespace AccessKeyAnalyzer.Credentials.Metadata;

/// <summary>
/// How to find out that this machine is no ECS instance without keeping its callers waiting. It holds until the machine is known to be one.
/// </summary>
/// <param name="IsInstance">Whether the machine says that it is one.</param>
/// <param name="Time">How long to wait for a first answer.</param>
/// <param name="Pause">How long to wait before the next question, when nothing has answered.</param>
internal sealed record MetadataProbe(Func<bool> IsInstance, TimeSpan Time, TimeSpan Pause);
