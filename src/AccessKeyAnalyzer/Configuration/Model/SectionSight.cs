using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;


namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>Finds the values of a section that an endpoint of Alibaba Cloud beside them speaks for, and whose the sections inside it are.</summary>
internal static class SectionSight
{
    // A list of endpoints describes no one thing.
    private const int MostEndpoints = 16;

    private static readonly string[] Commands = ["run", "script", "command", "args"];

    /// <summary>Takes note of what the values of a section say. Called when all of them are known.</summary>
    public static void Note(Section section)
    {
        foreach (var value in section.Values)
        {
            if (section.Endpoints.Count < MostEndpoints && Array.IndexOf(Commands, value.Key) >= 0 && TextSight.In(value.Value.Text) is { Length: > 0 } called)
            {
                // The environment of a step is for the command beside it.
                section.Endpoints.Add(("", called));
            }
            else if (section.Endpoints.Count < MostEndpoints && AlibabaEndpoint.ScopeOf(value.Value.Text) is { Length: > 0 } scope)
            {
                section.Endpoints.Add((EndpointName.Of(value.Key, value.Value.Text), scope));
                if (section is { IsList: true, Parent: { } parent })
                {
                    // ServerAddresses: [ "http://mse-….mse.aliyuncs.com:8848" ]
                    parent.Endpoints.Add((About(section.Name), scope));
                }
            }
            else if (section.Sight.Length == 0 && IsVendor(value))
            {
                section.Sight = value.Value.Text;
            }
        }

        // What an endpoint says weighs more.
        section.Sight = section.Endpoints.Find(endpoint => endpoint.Of.Length == 0).Scope ?? section.Sight;
        // oss: { endpoint: http://minio:9000 }. Behind those of Alibaba Cloud, which weigh more.
        section.Endpoints.AddRange(section.Values.Where(value => OtherHost.Is(value.Key, value.Value.Text)).Take(MostEndpoints)
            .Select(value => (About(value.Key), OtherHost.Scope)));
    }

    /// <summary>
    /// Takes note of what a closed section says of the one around it: Kubernetes names a thing under <c>metadata</c>, beside its <c>data</c>.
    /// </summary>
    public static void NoteName(Section closed)
    {
        if (closed is not { Name: "metadata", Parent: { } thing })
        {
            return;
        }

        // The documents of one file are one section here: of several things none names the data.
        thing.Things++;
        thing.Sight = thing.Things > 1 ? "" : thing.Sight;
        if (thing.Things == 1 && closed.Values.Find(pair => pair.Key == "name").Value?.Text is { Length: <= Vocabulary.LongestVendor } name
            && name.StartsWith("ali", StringComparison.OrdinalIgnoreCase) && NameOwners.OfName(Words.Split(name)) == NameOwner.Alibaba)
        {
            thing.Sight = name;
        }
    }

    /// <summary>The vendor that one of the values names; empty where none does.</summary>
    public static string VendorIn(IEnumerable<KeyedValue> values) => values.Where(IsVendor).Select(value => value.Value.Text).FirstOrDefault() ?? "";

    /// <summary>The scope that an endpoint gives to the value under the key; empty where there is none.</summary>
    public static string Of(Section section, string key)
    {
        if (section.Endpoints.Count == 0)
        {
            return "";
        }

        var about = About(key);
        // An object describes one thing; in a list of settings the names must say that they belong together.
        var scope = section.Endpoints.Find(e => e.Of == about
            || (section.IsObject && (e.Of.Length == 0 || (about.Length == 0 && e.Scope != OtherHost.Scope)))).Scope ?? "";
        return scope == OtherHost.Scope && OtherHost.IsOutweighedBy(section.Path()) ? "" : scope;
    }

    private static bool IsVendor(KeyedValue value) =>
        value.Value.Text.Length <= Vocabulary.LongestVendor && value.Value.Text.IndexOf(':') < 0
        && (Array.Exists(Vocabulary.VendorWords, word => value.Key.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            ? NameOwners.OfName(Words.Split(value.Value.Text)) is NameOwner.Alibaba or NameOwner.OtherVendor
            : CredentialName.VendorBeside(value.Key, value.Value.Text) == NameOwner.Alibaba);

    private static string About(string key) => EndpointName.About(key);
}
