using System.Text;

namespace AccessKeyAnalyzer.Build.Baselines;

/// <summary>A file that several projects of a build change: they are built at the same time, and each waits for its turn.</summary>
internal static class SharedFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Replaces the text of a file, which is created where there is none and left alone where nothing changes. Keeps a byte order mark.</summary>
    /// <exception cref="IOException">Somebody else has held the file for a minute.</exception>
    public static T Rewrite<T>(string path, Func<string, (string Text, T Result)> change)
    {
        using var file = Open(path);
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var text = reader.ReadToEnd();
        var (next, result) = change(text);
        if (next != text)
        {
            file.SetLength(0);
            using var writer = new StreamWriter(file, reader.CurrentEncoding);
            writer.Write(next);
        }

        return result;
    }

    private static FileStream Open(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Patience && Directory.Exists(Path.GetDirectoryName(path)))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
