namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from projects that see this one's internals: each has its own. The compiler knows it by name.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
