using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace AccessKeyAnalyzer.Credentials.Benchmarks;

/// <summary>Azure.Identity's managed identity and its cache, over a transport that answers from memory and reaches no network.</summary>
internal sealed class AzurePeer
{
    private static readonly TokenRequestContext Context = new(["https://vault.azure.net/.default"]);

    private readonly ManagedIdentityCredential _credential = new(
        (string?)null,
        new TokenCredentialOptions { Transport = new HttpClientTransport(new Answer()) });

    public object Read() => _credential.GetToken(Context).Token;

    public async ValueTask<object> ReadAsync() => (await _credential.GetTokenAsync(Context)).Token;

    private sealed class Answer : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var end = DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return new(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent($$"""{"access_token":"t","expires_in":"86400","expires_on":"{{end}}","resource":"r","token_type":"Bearer"}""", Encoding.UTF8, "application/json"),
            };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
