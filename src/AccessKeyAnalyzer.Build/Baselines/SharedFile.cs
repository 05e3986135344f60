using AccessKeyAnalyzer.Build.Fix;

namespace AccessKeyAnalyzer.Build.Baselines;

/// <summary>A file that several projects of a build change: they are built at the same time, and each waits for its turn.</summary>
internal static class SharedFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Replaces the text of a file, which is created where there is none and left alone where nothing changes. Keeps its encoding.</summary>
    /// <exception cref="IOException">Somebody else has held the file for a minute.</exception>
    public static T Rewrite<T>(string path, Func<string, (string Text, T Result)> change) => Rewrite(path, FileMode.OpenOrCreate, bytes =>
    {
        var file = EncodedText.Decode(bytes);
        var (next, result) = change(file.Text);
        return (file.Encode(next), result);
    });

    /// <summary>Replaces the bytes of a file, which is left alone where nothing changes.</summary>
    /// <exception cref="IOException">There is no such file, or somebody else has held it for a minute.</exception>
    public static T RewriteBytes<T>(string path, Func<byte[], (byte[] Bytes, T Result)> change) => Rewrite(path, FileMode.Open, change);

    private static T Rewrite<T>(string path, FileMode mode, Func<byte[], (byte[] Bytes, T Result)> change)
    {
        using var file = Open(path, mode);
        using var content = new MemoryStream();
        file.CopyTo(content);
        var bytes = content.ToArray();
        var (next, result) = change(bytes);
        // Not of spans: MSBuild brings no System.Memory.
        if (!Enumerable.SequenceEqual(next, bytes))
        {
            file.Position = 0;
            file.Write(next, 0, next.Length);
            file.SetLength(next.Length);
        }

        return result;
    }

    private static FileStream Open(string path, FileMode mode)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not FileNotFoundException && waited < Patience
                && Directory.Exists(Path.GetDirectoryName(path)))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
