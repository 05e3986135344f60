using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Metadata;

/// <summary>What the reader of an error can do about it.</summary>
internal static class MetadataAdvice
{
    public static string For(RequestException exception) => exception switch
    {
        { Stage: MetadataExchange.TokenStage, IsTimeout: true, IsUnconnected: false } =>
            "In a container the answer may die on the extra network hop: raise the instance's HttpPutResponseHopLimit, or use the host's network. "
            + "On ACK give the pod a role of its own by RRSA (ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN, ALIBABA_CLOUD_OIDC_TOKEN_FILE) "
            + "and use DefaultCredentialsProviderChain. Outside of ECS there is no metadata service.",
        { Status: null } =>
            "Is this an ECS or ECI instance in a VPC? Elsewhere use DefaultCredentialsProviderChain, which also reads environment variables, RRSA "
            + "and the CLI's profile.",
        { IsRetryable: true } => "The service may recover: later calls try again.",
        _ => "A later call asks again; nothing needs a restart once the cause is gone.",
    };
}
