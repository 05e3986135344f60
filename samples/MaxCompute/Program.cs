using AccessKeyAnalyzer.Credentials;

// A process in a container of Spark on MaxCompute, where a service on loopback hands out credentials of a role that the job may use:
//   MaxCompute <account id> <role> [<service>]
if (args is not [var account, var role, .. var rest])
{
    Console.Error.WriteLine("usage: MaxCompute <account id> <role> [<service, by default http://localhost:10011>]");
    return 1;
}

var service = rest is [var other] ? other : "http://localhost:10011";
using var provider = new UriCredentialsProvider(
    new($"{service.TrimEnd('/')}/sts-token-info?user_id={Uri.EscapeDataString(account)}&role={Uri.EscapeDataString(role)}"));
try
{
    Console.WriteLine(await provider.GetCredentialsAsync());
    return 0;
}
catch (CredentialsUnavailableException exception)
{
    // Safe to show: it holds no part of an answer.
    Console.Error.WriteLine(exception.Message);
    return 2;
}
