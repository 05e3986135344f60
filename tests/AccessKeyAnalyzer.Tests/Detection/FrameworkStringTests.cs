using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Tests.Detection;

/// <summary>The detector cries wolf at none of the texts that .NET itself is written with: messages, names, tables, certificates, hashes.</summary>
public class FrameworkStringTests
{
    [Fact]
    public void StringsOfTheFramework_HoldNoKey()
    {
        var searched = 0;
        foreach (var text in Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").SelectMany(UserStrings))
        {
            searched++;
            Assert.True(CredentialClassifier.ScanText(text).Count == 0, text);
        }

        // Else the test would look at nothing and pass.
        Assert.True(searched > 10_000, $"only {searched} texts");
    }

    private static IEnumerable<string> UserStrings(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
        {
            yield break;
        }

        var metadata = file.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil
            && metadata.GetHeapOffset(handle) < metadata.GetHeapSize(HeapIndex.UserString); handle = metadata.GetNextHandle(handle))
        {
            yield return metadata.GetUserString(handle);
        }
    }
}
