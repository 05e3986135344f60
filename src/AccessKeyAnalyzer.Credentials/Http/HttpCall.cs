namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>One request, as plain data.</summary>
internal sealed class HttpCall(string stage, string method, Uri uri)
{
    /// <summary>What errors call the exchange.</summary>
    public string Stage { get; } = stage;

    public string Method { get; } = method;

    public Uri Uri { get; } = uri;

    /// <summary>One header besides those that HTTP itself needs; no request of ours has more.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>The fields of a form, already encoded; <see langword="null"/> for a request without a body.</summary>
    public byte[]? Form { get; init; }

    /// <summary>Connecting, sending and the whole answer.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether the system's proxy may carry the request. Never for instance metadata: a proxy would hand out its own role.</summary>
    public bool AllowProxy { get; init; }
}
