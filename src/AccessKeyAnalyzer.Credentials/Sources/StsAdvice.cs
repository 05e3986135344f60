using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>What the reader of an error of STS can do about it, by the code of the service (API reference of STS, "Error codes").</summary>
internal static class StsAdvice
{
    public const string TokenFileStage = "token file";

    public static string For(RequestException exception) => exception switch
    {
        { Stage: TokenFileStage } =>
            "ack-pod-identity-webhook mounts it into the pods of a namespace that has its label; the service account must name the role.",
        { Code: { } code } => ForCode(code),
        { Status: null } =>
            "Can this machine reach that host? ALIBABA_CLOUD_STS_REGION chooses the one of a region, ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED=true the one inside a VPC.",
        { IsRetryable: true } => "The service may recover: later calls try again.",
        _ => "The RequestId lets Alibaba Cloud's support find the request.",
    };

    /// <summary>STS says that it is asked too often by status 429, or by 400 with such a code.</summary>
    public static bool IsThrottling(string? code) => code?.StartsWith("Throttling", StringComparison.OrdinalIgnoreCase) == true;

    private static string ForCode(string code)
    {
        bool Is(params string[] starts) => starts.Any(start => code.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return IsThrottling(code) ? "Too many requests to STS from this account: later calls try again. Share one provider among the clients of a process."
            : Is("InvalidTimeStamp", "IllegalTimestamp", "InvalidTimestamp") ? "The clock of this machine is wrong by more than a quarter of an hour: set it (NTP: ntp.cloud.aliyuncs.com)."
            : Is("EntityNotExist") ? "There is no such role, provider or user: check the ARNs, and the account in them."
            : Is("NoPermission") ? "The trust policy of the role must name the caller, and the caller needs sts:AssumeRole on the role."
            : Is("AuthenticationFail.OIDCToken.Expired") ? "The token of the pod has expired: is the file that is mounted still renewed, and the clock right?"
            : Is("AuthenticationFail") ? "The role must trust this OIDC provider, with its issuer and audience, and this service account."
            : Is("InvalidAccessKeyId", "InvalidSecurityToken", "SignatureDoesNotMatch", "IncompleteSignature", "MissingSecurityToken")
                ? "The AccessKey that assumes the role is wrong, disabled or expired: check where it comes from."
            : Is("InvalidParameter.DurationSeconds") ? "The session may not last longer than the role allows (its MaxSessionDuration)."
            : Is("InvalidParameter.Policy", "InvalidParameter.PolicyGrammar") ? "The policy that narrows the session is no RAM policy, or too long."
            : Is("InvalidRegion", "UnsupportedRegion") ? "Check ALIBABA_CLOUD_STS_REGION, or sts_region of the profile."
            : "The RequestId lets Alibaba Cloud's support find the request.";
    }
}
