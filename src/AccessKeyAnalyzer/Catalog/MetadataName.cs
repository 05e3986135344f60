namespace AccessKeyAnalyzer.Catalog;

/// <summary>Parts of a metadata name, as <c>Compilation.GetTypeByMetadataName</c> takes it.</summary>
internal static class MetadataName
{
    /// <summary>The last part, as it is written in C#.</summary>
    public static string Simple(string metadataName)
    {
        var name = metadataName.Substring(metadataName.LastIndexOfAny(['.', '+']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    /// <summary>The whole, as it is written in C#, without the parameters of a generic type.</summary>
    public static string Written(string metadataName) => string.Join(".", metadataName.Split('.', '+').Select(Simple));

    /// <summary>The last word of the namespace; empty where there is none, or where the type is nested in another one.</summary>
    public static string SpaceOf(string metadataName) =>
        metadataName.Split('.') is [.., var space, var type] && type.IndexOf('+') < 0 ? space : "";

    /// <summary>The namespace of a type that is not nested.</summary>
    public static string Namespace(string metadataName) => metadataName.Substring(0, metadataName.LastIndexOf('.'));
}
