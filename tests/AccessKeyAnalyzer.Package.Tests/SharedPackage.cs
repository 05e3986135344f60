namespace AccessKeyAnalyzer.Package;

/// <summary>All tests that need the packed package run one after another: each starts builds that take the whole machine.</summary>
[CollectionDefinition(nameof(SharedPackage))]
public sealed class SharedPackage : ICollectionFixture<PackedPackage>;
