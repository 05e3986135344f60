namespace AccessKeyAnalyzer.Credentials;

/// <summary>One client of a <see cref="RefreshingClient{TClient}"/>, with the credentials that it was built from.</summary>
internal sealed class ClientGeneration<TClient>(StsCredentials credentials, TClient client)
    where TClient : class
{
    private volatile bool _isKept;

    public StsCredentials Credentials { get; } = credentials;

    public TClient Client { get; } = client;

    /// <summary>How many calls use it now; under the lock of the owner.</summary>
    public int Calls { get; set; }

    /// <summary>Somebody holds it whose calls cannot be seen.</summary>
    public void KeepUndisposed() => _isKept = true;

    /// <summary>Nobody holds it any more but those whose calls are counted.</summary>
    public void Owned() => _isKept = false;

    public void DisposeClient()
    {
        if (!_isKept)
        {
            (Client as IDisposable)?.Dispose();
        }
    }
}
