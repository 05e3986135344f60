namespace AccessKeyAnalyzer.Credentials;

/// <summary>For SDK clients that take fixed credentials only, what <c>ForOss()</c> and its like are for the others.</summary>
public static class RefreshingClientExtensions
{
    /// <summary>Keeps one client that was built from the current credentials, and builds a new one when they change.</summary>
    /// <param name="provider">Where the credentials come from. It stays the caller's to dispose.</param>
    /// <param name="create">Builds a client from credentials. It runs for one caller at a time, so it should not call a service.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RefreshingClient<TClient> ForClient<TClient>(this IStsCredentialsProvider provider, Func<StsCredentials, TClient> create)
        where TClient : class => new(provider, create);
}
