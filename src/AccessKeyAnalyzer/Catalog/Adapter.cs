namespace AccessKeyAnalyzer.Catalog;

/// <summary>The extension method over <c>IStsCredentialsProvider</c> that the generator emits for a seam.</summary>
/// <param name="Method">The method's name, such as <c>ForOss</c>.</param>
/// <param name="ReturnType">The fully qualified type it returns.</param>
/// <param name="RequiredType">The metadata name of the type whose presence in the compilation makes the generator emit it.</param>
/// <param name="Template">The file that declares it.</param>
internal sealed record Adapter(string Method, string ReturnType, string RequiredType, AdapterTemplate Template);
