using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Build.Files;

/// <summary>
/// A name of a file as source code writes it, such as <c>Configuration/sms.*.json</c>, where <c>*</c> stands for what is only known at run time.
/// </summary>
internal sealed class NamePattern
{
    private readonly string _name;
    private readonly Regex _end;

    public NamePattern(string name)
    {
        _name = name;
        var fromHere = name.TrimStart('.', '/');
        _end = new("(^|/)" + Regex.Escape(fromHere).Replace("\\*", "[^/]*") + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The last part of the name if it is wholly known; null otherwise.</summary>
    public string? FileName => Path.GetFileName(_name) is var file && file.IndexOf('*') < 0 ? file : null;

    /// <summary>Whether a path ends as the name says. The program may run in a folder that the source does not tell.</summary>
    public bool IsEndOf(string path) => _end.IsMatch(path.Replace('\\', '/'));

    /// <summary>The files of that name, seen from <paramref name="folder"/>.</summary>
    public IEnumerable<string> FilesFrom(string folder)
    {
        var path = Path.Combine(folder, _name);
        var parent = Path.GetDirectoryName(path);
        return parent is null || parent.IndexOf('*') >= 0 || !Directory.Exists(parent) ? []
            : Directory.GetFiles(Path.GetFullPath(parent), Path.GetFileName(path));
    }
}
