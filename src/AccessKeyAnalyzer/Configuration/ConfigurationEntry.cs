namespace AccessKeyAnalyzer.Configuration;

/// <summary>A value of a configuration file under the key that it is read by.</summary>
/// <param name="Scope">The sections around it, outermost first, such as <c>Aliyun:OSS</c>.</param>
/// <param name="Name">Its own name, such as <c>AccessKeySecret</c>.</param>
/// <param name="Value">Its value, and where it stands.</param>
internal readonly record struct ConfigurationEntry(string Scope, string Name, MappedText Value);
