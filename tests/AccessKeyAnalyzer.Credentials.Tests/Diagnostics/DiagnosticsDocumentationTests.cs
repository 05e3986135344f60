using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class DiagnosticsDocumentationTests
{
    [Fact]
    public void EveryEventAndInstrument_IsDocumentedByName()
    {
        var text = File.ReadAllText(Readme());
        var events = typeof(CredentialsEventSource).GetMethods().Where(method => method.GetCustomAttribute<EventAttribute>() is not null)
            .Select(method => method.Name);
        var names = events.Concat(Instruments()).Append(CredentialsEventSource.EventSourceName).Append(CredentialsMeter.MeterName).ToList();

        Assert.True(names.Count >= 15);
        Assert.DoesNotContain(names, name => !text.Contains($"`{name}`", StringComparison.Ordinal));
    }

    private static List<string> Instruments()
    {
        var names = new List<string>();
        CredentialsMeter.ReadWithoutToken();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == CredentialsMeter.MeterName)
                {
                    names.Add(instrument.Name);
                }
            },
        };
        listener.Start();
        return names;
    }

    private static string Readme([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(path, "../../../../src/AccessKeyAnalyzer.Credentials/README.md"));
}
