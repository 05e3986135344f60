using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Marks <c>init</c> accessors.</summary>
[Embedded]
internal static class IsExternalInit;
