using System.Globalization;
using System.Reflection;

namespace AccessKeyAnalyzer.Build.Files;

/// <summary>Whether the compiler will be able to open a file: it fails on one that it cannot, and so would a build that was green without us.</summary>
internal static class Readability
{
    // The compiler's command line cannot hold them.
    private static readonly char[] Unspeakable =
        Path.DirectorySeparatorChar == '/' ? ['"', '\t', '\n', '\r', '\v', '\f', '\\'] : ['"', '\t', '\n', '\r', '\v', '\f'];

    /// <summary>What the file is at this moment, so that another one in its place is noticed; null when there is nothing to search in it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="reason">Why it cannot be searched; null otherwise.</param>
    public static string? Stamp(string path, out FormattableString? reason)
    {
        reason = null;
        try
        {
            var file = new FileInfo(path);
            if ((file.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                file = Target(file);
                if (!file.Exists)
                {
                    if (!Directory.Exists(path))
                    {
                        reason = $"it is a link that leads nowhere";
                    }

                    return null;
                }
            }

            // Nothing is written in an empty file. Nor in a named pipe, which some password managers put in the place of .env: it must not be opened.
            if (!file.Exists || file.Length == 0)
            {
                return null;
            }

            if (path.IndexOfAny(Unspeakable) >= 0)
            {
                reason = $"its path has a quote, a tab, a line break or a backslash in a name, which the compiler does not take";
                return null;
            }

            using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1))
            {
                return string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", path, file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            reason = $"{exception.Message}";
            return null;
        }
        catch (TargetInvocationException exception)
        {
            // Links in a circle.
            reason = $"{exception.InnerException!.Message}";
            return null;
        }
    }

    /// <summary>The file that a link leads to. The framework that MSBuild runs on can tell where that is, netstandard2.0 cannot.</summary>
    public static FileInfo Target(FileInfo link) =>
        typeof(FileSystemInfo).GetMethod("ResolveLinkTarget")?.Invoke(link, [true]) is FileSystemInfo target ? new FileInfo(target.FullName) : link;
}
