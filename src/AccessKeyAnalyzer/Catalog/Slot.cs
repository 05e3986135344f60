using AccessKeyAnalyzer.Detection.Names;


namespace AccessKeyAnalyzer.Catalog;

/// <summary>A parameter or property that takes one part of a credential, by its exact name.</summary>
internal sealed record Slot(string Name, CredentialPart Part);
