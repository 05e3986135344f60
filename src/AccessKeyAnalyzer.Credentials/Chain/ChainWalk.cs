namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>One walk along the chain, for one call: what was found, and the reasons of those that had nothing.</summary>
internal sealed class ChainWalk(IReadOnlyList<ChainLink> links)
{
    private readonly List<string> _reasons = [];
    private CredentialsUnavailableException? _last;
    private int _next;

    /// <summary>The link whose provider was returned last.</summary>
    public ChainLink Current => links[_next - 1];

    /// <summary>The next provider that is set up; <see langword="null"/> at the end.</summary>
    public IStsCredentialsProvider? Next()
    {
        while (_next < links.Count)
        {
            var link = links[_next++];
            if (link.Find(out var reason) is { } provider)
            {
                return provider;
            }

            _reasons.Add($"{link.Name}: {reason}.");
        }

        return null;
    }

    /// <summary>Notes that the current link's provider failed; the walk goes on only where that may be.</summary>
    public void Fail(CredentialsUnavailableException exception)
    {
        if (!Current.MayFail)
        {
            throw exception.Again($"{exception.Message} It is set up on this machine, so the sources after it were not asked.", exception.NextRetryAt);
        }

        _last = exception;
        _reasons.Add(exception.Message);
    }

    /// <summary>What to throw at the end.</summary>
    public CredentialsUnavailableException Failure()
    {
        var list = string.Concat(_reasons.Select((reason, index) => FormattableString.Invariant($"{Environment.NewLine}  {index + 1}. {reason}")));
        return (_last ?? new()).Again($"No Alibaba Cloud credentials are available. The sources, in the order in which they were asked:{list}", _last?.NextRetryAt);
    }
}
