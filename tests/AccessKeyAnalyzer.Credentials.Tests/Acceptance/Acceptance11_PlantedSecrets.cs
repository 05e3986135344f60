using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Serialization;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 11: secrets are planted everywhere, and looked for in everything that comes out.</summary>
[Collection(ProcessWide.Name)]
public class Acceptance11_PlantedSecrets
{
    private readonly ConcurrentQueue<string> _said = new();
    private readonly HashSet<string> _planted = [];

    [Fact]
    public async Task NothingThatComesOut_HoldsAPartOfASecret()
    {
        using var recorder = new EventRecorder();
        await LiveACredentialsLife();
        await FailWithSecretsInTheBody();
        await FailWithSecretsInTheSettings();
        recorder.ObserveGauges();

        Assert.True(recorder.Lines.Count > 20, "the events were heard");
        Assert.True(_said.Count > 40, "the outputs were gathered");
        Assert.DoesNotContain(recorder.Lines.Concat(_said), line => Leaks(line).Count > 0);
    }

    [Fact]
    public void TheSearch_FindsAPieceOfEightCharacters()
    {
        Plant("search");

        Assert.NotEmpty(Leaks($"… {SyntheticKey.StsAccessKeySecret("search")[10..18]} …"));
        Assert.Empty(Leaks($"… {SyntheticKey.StsAccessKeyId("search")[..6]} …"));
    }

    private async Task LiveACredentialsLife()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        var credentials = ecs.Get();
        Plant(credentials);
        SayAll(credentials);
        Say(ecs.Provider.ToString());
        SayAll(ecs.Provider);
        ecs.Emulator.Faults.Add(Fault.Status(400, ecs.Emulator.Mint.Current().AccessKeySecret), MetadataEndpoint.Credentials);
        ecs.Provider.Invalidate(credentials);
        ecs.Get();
    }

    private async Task FailWithSecretsInTheBody()
    {
        var whole = EmulatedChain.Answer("body", DateTimeOffset.UtcNow.AddHours(1), nested: false);
        Plant("body");
        var bodies = JsonNode.Parse(whole)!.AsObject().Select(member =>
        {
            var partial = JsonNode.Parse(whole)!.AsObject();
            partial.Remove(member.Key);
            return partial.ToJsonString();
        }).Append(whole[..^5]).Append("[" + whole + "]").Append(SyntheticKey.StsAccessKeySecret("body"));
        foreach (var fault in bodies.Select(Fault.Garbage).Concat(new[] { 302, 400, 403, 500 }.Select(status => Fault.Status(status, whole))))
        {
            foreach (var endpoint in (MetadataEndpoint[])[MetadataEndpoint.Role, MetadataEndpoint.Credentials])
            {
                await using var ecs = await EmulatedProvider.StartAsync();
                ecs.Emulator.Faults.Add(fault, endpoint);
                SayAll(ecs.Fail());
            }
        }
    }

    private async Task FailWithSecretsInTheSettings()
    {
        Plant("settings");
        await using var chain = await EmulatedChain.StartAsync(role: null);
        chain.SetPair("settings", withToken: true);
        SayAll(chain.Chain.GetCredentials());
        chain.Environment.Clear();

        chain.SetOidc(SyntheticKey.SecurityToken("settings"));
        chain.Emulator.Faults.Add(Fault.Status(403, """{"Code":"NoPermission","Message":""" + JsonSerializer.Serialize(SyntheticKey.SecurityToken("settings")) + "}"), MetadataEndpoint.Other);
        SayAll(chain.Fail());
        chain.Environment.Clear();

        chain.WriteFile("config.json", new JsonObject
        {
            ["current"] = "role",
            ["profiles"] = new JsonArray(new JsonObject
            {
                ["name"] = "role",
                ["mode"] = "RamRoleArn",
                ["ram_role_arn"] = "acs:ram::1:role/dev",
                ["access_key_id"] = SyntheticKey.StsAccessKeyId("settings"),
                ["access_key_secret"] = SyntheticKey.StsAccessKeySecret("settings"),
            }),
        }.ToJsonString());
        SayAll(chain.Fail());
        SayAll(CliProfile.Read(File.ReadAllBytes(chain.ProfileFile), null)!);
    }

    private void Plant(StsCredentials credentials)
    {
        _planted.Add(credentials.AccessKeyId[6..]);
        _planted.Add(credentials.AccessKeySecret);

        // The head of a token is the same in all of them; the rest is this one's.
        _planted.Add(credentials.SecurityToken![8..]);
    }

    private void Plant(string tag) =>
        Plant(new StsCredentials(SyntheticKey.StsAccessKeyId(tag), SyntheticKey.StsAccessKeySecret(tag), SyntheticKey.SecurityToken(tag)));

    private void Say(string? text) => _said.Enqueue(text ?? "");

    /// <summary>Everything that prints, dumps or serialises a value.</summary>
    private void SayAll(object value)
    {
        Say(value.ToString());
        Say(Attempt(() => JsonSerializer.Serialize(value)));
        Say(Attempt(() => Xml(value)));
        Say(Attempt(() => DataContract(value)));
        foreach (var property in value.GetType().GetProperties().Where(property => value is not StsCredentials && property.GetIndexParameters().Length == 0))
        {
            Say(Attempt(() => $"{property.GetValue(value)}"));
        }

        Assert.All(
            value.GetType().GetProperties()
                .Where(property => value is StsCredentials && property.PropertyType == typeof(string) && property.Name != nameof(StsCredentials.Source)),
            property => Assert.Equal(DebuggerBrowsableState.Never, property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State));
    }

    private static string Attempt(Func<string> produce)
    {
        try
        {
            return produce();
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static string Xml(object value)
    {
        using var writer = new StringWriter();
        new XmlSerializer(value.GetType()).Serialize(writer, value);
        return writer.ToString();
    }

    private static string DataContract(object value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(value.GetType()).WriteObject(stream, value);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private List<string> Leaks(string text) =>
        [.. _planted.Where(secret => Enumerable.Range(0, secret.Length - 7).Any(i => text.Contains(secret.Substring(i, 8), StringComparison.Ordinal)))];
}
