using AccessKeyAnalyzer.Detection.Names;


namespace AccessKeyAnalyzer.Configuration;

/// <summary>A key that the program reads and passes to an SDK: what stands under it needs no further evidence.</summary>
/// <param name="Part">The part of a credential that the SDK takes it for.</param>
/// <param name="TakesKeysOnly">Whether the SDK takes nothing but AccessKeys there.</param>
/// <param name="RecognisedBy">Who reads it, for the message.</param>
internal record KnownKey(CredentialPart Part, bool TakesKeysOnly, FormattableString RecognisedBy);
