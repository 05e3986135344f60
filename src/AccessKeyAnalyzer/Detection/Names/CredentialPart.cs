namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>The part that a value plays in a credential; a name or a slot says so.</summary>
internal enum CredentialPart
{
    AccessKeyId,
    AccessKeySecret,
    SecurityToken,
}
