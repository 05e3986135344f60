using System.Reflection.Metadata;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>
/// Knows client libraries that were compiled against Aliyun.Credentials before 1.4.3 and now meet a later one: they call a constructor that
/// is gone, and throw MissingMethodException with keys and with providers alike. Versions of assemblies do not tell (they are not always
/// raised); the call in the library's metadata does.
/// </summary>
internal static class OutdatedClient
{
    /// <summary>Whether the library of the entry point cannot work with the Aliyun.Credentials beside it.</summary>
    public static bool Is(SdkUse use, string type)
    {
        var compilation = use.Model.Compilation;
        return compilation.GetTypeByMetadataName(AliyunCredentials.Client) is { } client
            && compilation.GetTypeByMetadataName(type)?.ContainingAssembly is { } library
            && !SymbolEqualityComparer.Default.Equals(library, client.ContainingAssembly)
            && !client.InstanceConstructors.Any(constructor => constructor.Parameters is [{ Type.Name: "Config" }])
            && library.GetMetadata() is { } metadata && CallsOldConstructor(metadata);
    }

    private static bool CallsOldConstructor(AssemblyMetadata metadata)
    {
        var reader = metadata.GetModules()[0].GetMetadataReader();
        return reader.MemberReferences.Select(reader.GetMemberReference).Any(member =>
            member.Parent.Kind == HandleKind.TypeReference && reader.StringComparer.Equals(member.Name, WellKnownMemberNames.InstanceConstructorName)
            && NameOf((TypeReferenceHandle)member.Parent, reader) == AliyunCredentials.Client
            && TakesConfig(reader.GetBlobReader(member.Signature), reader));
    }

    // HASTHIS, one parameter, VOID, CLASS, the type: ECMA-335, II.23.2.2.
    private static bool TakesConfig(BlobReader signature, MetadataReader reader) =>
        signature.ReadSignatureHeader().IsInstance && signature.ReadCompressedInteger() == 1
        && signature.ReadSignatureTypeCode() == SignatureTypeCode.Void && signature.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle
        && signature.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type
        && NameOf((TypeReferenceHandle)type, reader) == AliyunCredentials.Config;

    private static string NameOf(TypeReferenceHandle handle, MetadataReader reader)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
