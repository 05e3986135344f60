using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>How to assume a role. The provider copies the values when it is made.</summary>
public sealed class AssumeRoleOptions
{
    /// <summary>What the audit log of the cloud calls the session; <see langword="null"/> for a random name.</summary>
    public string? SessionName { get; set; }

    /// <summary>What the trust policy of the role may ask for.</summary>
    public string? ExternalId { get; set; }

    /// <summary>A RAM policy that narrows what the session may do; <see langword="null"/> for all that the role may do.</summary>
    public string? Policy { get; set; }

    /// <summary>How long a session lasts: 15 minutes to 12 hours, and no longer than the role allows. Default one hour.</summary>
    public TimeSpan SessionDuration { get; set; } = TimeSpan.FromSeconds(AssumeRoleSettings.UsualSession);

    /// <summary>
    /// The Security Token Service, over https (plain http on loopback only); <see langword="null"/> for that of the region which
    /// <c>ALIBABA_CLOUD_STS_REGION</c> names, inside the VPC if <c>ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED</c> is true, or else the global one.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The clocks by which credentials age. Time-outs of requests run in real time.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A value is out of its range, or the environment names no region.</exception>
    internal AssumeRoleSettings ToSettings(string roleArn)
    {
        var seconds = SessionDuration.TotalSeconds;
        return seconds is >= AssumeRoleSettings.ShortestSession and <= AssumeRoleSettings.LongestSession
            ? new(roleArn, SessionName, ExternalId, Policy, (int)seconds)
            : throw new ArgumentException($"{nameof(AssumeRoleOptions)}.{nameof(SessionDuration)} lies between 15 minutes and 12 hours.");
    }

    /// <exception cref="ArgumentException">It is not to be trusted, or the environment names no region.</exception>
    internal Uri ToEndpoint()
    {
        var problem = "";
        var environment = EnvironmentReader.Process;
        return Endpoint is { } endpoint
            ? TrustedEndpoint.CheckHost(endpoint, nameof(Endpoint))
            : StsEndpoint.For(environment.Get(EnvironmentReader.StsRegion), environment.IsTrue(EnvironmentReader.VpcEndpointEnabled), out problem)
                ?? throw new ArgumentException(problem);
    }
}
