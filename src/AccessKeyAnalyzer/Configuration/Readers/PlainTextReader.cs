using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Any other file: all of it is text.</summary>
internal static class PlainTextReader
{
    public static void Read(string file, DocumentBuilder document) => document.Text(0, file.Length);
}
