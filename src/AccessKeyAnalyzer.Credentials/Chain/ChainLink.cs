namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>One source of the default chain: it says whether it is set up on this machine. Safe for use by several threads.</summary>
internal abstract class ChainLink(string name) : IDisposable
{
    /// <summary>What messages call it.</summary>
    public string Name { get; } = name;

    /// <summary>Whether its failure leaves room for the next source. A source that somebody set up must work: its error is told.</summary>
    public virtual bool MayFail => false;

    /// <summary>How long an answer of <see cref="Find"/> holds before the link is asked again. Zero: for this call only.</summary>
    public virtual TimeSpan HoldsFor => TimeSpan.Zero;

    /// <summary>The provider to ask, the same one while its settings stay the same.</summary>
    /// <param name="reason">Why there is none: the source is not set up here.</param>
    /// <exception cref="CredentialsUnavailableException">It is set up, and wrongly.</exception>
    public abstract IStsCredentialsProvider? Find(out string reason);

    public abstract void Dispose();

    protected CredentialsUnavailableException Misconfigured(string problem) => new($"{Name}: {problem}.");
}
