namespace AccessKeyAnalyzer.Build.Files;

/// <summary>The files of a project that may hold credentials.</summary>
/// <param name="project">The project's folder, with a separator at its end.</param>
/// <param name="intermediate">Its own intermediate folder: what lies there and is listed all the same, the build has made for the program.</param>
internal sealed class Candidates(string project, string intermediate)
{
    /// <summary>Among the items of the project, those that are configuration by their name, and those that its sources name.</summary>
    public IEnumerable<string> Of(IEnumerable<string> items, IEnumerable<string> names)
    {
        var patterns = names.Select(name => new NamePattern(name)).ToList();
        var byFileName = patterns.Where(pattern => pattern.FileName is not null).ToLookup(pattern => pattern.FileName!, StringComparer.OrdinalIgnoreCase);
        var open = patterns.Where(pattern => pattern.FileName is null).ToList();
        foreach (var item in items)
        {
            var fileName = Path.GetFileName(item);
            if (ConfigurationName.IsConfiguration(fileName)
                || byFileName[fileName].Any(pattern => pattern.IsEndOf(item))
                || open.Exists(pattern => pattern.IsEndOf(item)))
            {
                var path = Path.GetFullPath(Path.Combine(project, item));
                if (!Folders.HasForeign(project, path) || Folders.IsIn(intermediate, path))
                {
                    yield return path;
                }
            }
        }

        foreach (var path in patterns.SelectMany(pattern => pattern.FilesFrom(project)))
        {
            yield return path;
        }
    }

    /// <summary>What stands beside the project file: a project that lists its items by hand, or is one source file, has such files all the same.</summary>
    public IEnumerable<string> Beside()
    {
        var properties = Path.Combine(project, "Properties");
        return Directory.GetFiles(project)
            .Concat(Directory.Exists(properties) ? Directory.GetFiles(properties, "*", SearchOption.AllDirectories) : [])
            .Where(path => ConfigurationName.IsConfiguration(Path.GetFileName(path)));
    }
}
