using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Keeps compilers that know nothing of <c>required</c> from calling constructors.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;

    public bool IsOptional { get; init; }
}
