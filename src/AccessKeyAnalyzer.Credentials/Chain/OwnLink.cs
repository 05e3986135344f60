namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>A source of the user. It stays his to dispose.</summary>
internal sealed class OwnLink(IStsCredentialsProvider provider) : ChainLink(provider.GetType().Name)
{
    public override bool MayFail => true;

    public override TimeSpan HoldsFor => TimeSpan.MaxValue;

    public override IStsCredentialsProvider? Find(out string reason)
    {
        reason = "";
        return provider;
    }

    public override void Dispose()
    {
        // It is not ours.
    }
}
