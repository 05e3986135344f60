using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>Keeps credentials out of JSON: a credential that is written by accident ends in a log or a response.</summary>
internal sealed class SecretJsonConverter : JsonConverter<StsCredentials>
{
    private const string Refusal = "StsCredentials are not serialised, so that no secret leaves the process by accident. Copy the values that you need by hand.";

    public override StsCredentials Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refusal);

    public override void Write(Utf8JsonWriter writer, StsCredentials value, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refusal);
}
