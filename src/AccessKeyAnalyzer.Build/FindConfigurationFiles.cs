using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Build.Files;
using AccessKeyAnalyzer.Build.Solution;
using AccessKeyAnalyzer.Build.Texts;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AccessKeyAnalyzer.Build;

/// <summary>Finds the files that the compiler is to search beside the sources, and those of them that it could not open.</summary>
public sealed class FindConfigurationFiles : SpeakingTask
{
    private const string CacheName = "AccessKeyAnalyzer.named.txt";

    private static readonly char[] Special = ['%', '*', '?', '@', '$', '(', ')', ';', '\''];

    /// <summary>The full path of the project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The project's own intermediate folder.</summary>
    [Required]
    public string Intermediate { get; set; } = "";

    /// <summary>The full path of the folder where this project's restore left its files.</summary>
    public string Restored { get; set; } = "";

    /// <summary>What the project lists: its <c>None</c>, <c>Content</c> and <c>EmbeddedResource</c> items, and pages of XAML.</summary>
    public ITaskItem[] Items { get; set; } = [];

    /// <summary>Whether the project's SDK hands over Razor files itself, which must be handed over once.</summary>
    public bool IsRazor { get; set; }

    /// <summary>What it compiles.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Files that are searched whatever they are called.</summary>
    public ITaskItem[] Named { get; set; } = [];

    /// <summary>Folders that the build fills, wherever they are: the packages, and what is built and published.</summary>
    public string[] Filled { get; set; } = [];

    /// <summary>What the compiler gets already.</summary>
    public ITaskItem[] Present { get; set; } = [];

    /// <summary>What a team has accepted; empty where there is no such file.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>Whether the project lists no files by default.</summary>
    public bool ListsByHand { get; set; }

    /// <summary><c>CurrentSolutionConfigurationContents</c> of a solution, each of whose projects searches what is its own; empty when none is built.</summary>
    public string SolutionConfiguration { get; set; } = "";

    /// <summary>The folder of the solution.</summary>
    public string SolutionFolder { get; set; } = "";

    /// <summary>Whether the project asks to search what belongs to no project.</summary>
    public bool Volunteers { get; set; }

    /// <summary>Whether the project searches any.</summary>
    public bool Searches { get; set; }

    /// <summary>The full path of the first project of the solution that can be asked something; empty where there is none.</summary>
    [Output]
    public string First { get; set; } = "";

    /// <summary>The full paths to hand over.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The paths that cannot be searched, with the reason as <c>Argument</c>, in English.</summary>
    [Output]
    public ITaskItem[] Unreadable { get; set; } = [];

    /// <summary>A hash of what is handed over: another file in the place of one, also an older one, makes another hash.</summary>
    [Output]
    public string Stamp { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var project = Folders.Full(Path.GetDirectoryName(ProjectFile)!);
        var isSolution = SolutionConfiguration.Length > 0;
        var solution = SolutionProjects.Of(BuildEngine4, SolutionConfiguration, ProjectFile, Restored);
        First = solution.First;
        if (!Searches)
        {
            return true;
        }

        var projects = solution.ByFolder;
        var root = isSolution ? Folders.RepositoryRoot(SolutionFolder) ?? Folders.Full(SolutionFolder) : Volunteers ? Folders.RepositoryRoot(project) : null;
        var ownsRoot = isSolution ? Folders.Comparer.Equals(solution.Owner(BuildEngine4), ProjectFile) : root is not null;
        if (Volunteers && root is null)
        {
            Warn("AKACFG0005", TargetText.Of("AKACFG0005", argument: ""));
        }

        var intermediate = Folders.Full(Path.Combine(project, Intermediate));
        var filled = Filled.Select(folder => Folders.Full(Path.Combine(project, folder))).Where(folder => !Folders.IsIn(folder, project)).ToList();
        var unreadable = new SortedDictionary<string, FormattableString>(Folders.Comparer);
        // What the build has yet to write there names no file.
        var written = Sources.Select(source => Path.GetFullPath(Path.Combine(project, source.ItemSpec))).Where(path => !Folders.IsIn(intermediate, path));
        var sources = NamedInSources.Of(written, Path.Combine(intermediate, CacheName));
        var names = sources.Values.SelectMany(found => found).Distinct(StringComparer.Ordinal);
        var candidates = new Candidates(project, intermediate);
        var walk = new FolderWalk(folder => projects.Contains(folder) || filled.Contains(folder), !isSolution, (folder, reason) => unreadable[folder] = reason);
        var ownership = new Ownership(ProjectFile, isSolution ? root! : "", ownsRoot, projects);

        var items = Items.Select(item => item.ItemSpec).Where(item => !(IsRazor && ConfigurationName.IsRazor(item)));
        var found = candidates.Of(items, names).Where(path => !filled.Exists(folder => Folders.IsIn(folder, path)))
            .Concat(ListsByHand ? candidates.Beside() : [])
            .Concat(Named.Select(file => file.GetMetadata("FullPath")).Where(File.Exists))
            .Where(ownership.IsMine)
            .Concat(walk.HiddenFiles(project))
            .Concat(ownsRoot ? walk.Files(root!) : []);

        var present = new HashSet<string>(Present.Select(file => file.GetMetadata("FullPath")), Folders.Comparer);
        var stamps = new SortedDictionary<string, string>(Folders.Comparer);
        foreach (var path in found.Where(path => !present.Contains(path) && !stamps.ContainsKey(path)))
        {
            if (Readability.Stamp(path, out var reason) is { } stamp)
            {
                stamps[path] = stamp;
            }
            else if (reason is not null)
            {
                unreadable[path] = reason;
            }
        }

        Files = [.. stamps.Keys.Select(path => Item(path))];
        Unreadable = [.. unreadable.Select(pair => Item(Shown(pair.Key), Language.English.Say(pair.Value).TrimEnd('.')))];
        Stamp = Hash(stamps.Values.Concat(present.Select(path => Readability.Stamp(path, out _) ?? path)).Concat(sources.Keys));
        if (Baseline.Length > 0 && (ownsRoot || !isSolution))
        {
            SayWhatIsGone();
        }

        return true;
    }

    // Where the file is still there, the rules say it.
    private void SayWhatIsGone()
    {
        var lines = File.ReadAllLines(Baseline);
        for (var i = 0; i < lines.Length; i++)
        {
            if (BaselineEntry.Parse(lines[i]) is { Path.Length: > 0 } entry && !File.Exists(FilePaths.Beside(Baseline, entry.Path)))
            {
                Warn("AKACFG0012", $"The file '{entry.Path}' of this accepted finding is gone; delete the line, or write the baseline anew.", Baseline, i + 1);
            }
        }
    }

    private static TaskItem Item(string path, string? reason = null)
    {
        // MSBuild reads some characters of a path as its own language, unless they are escaped.
        var item = new TaskItem(path.IndexOfAny(Special) < 0 ? path
            : string.Concat(path.Select(c => Array.IndexOf(Special, c) < 0 ? $"{c}" : "%" + ((int)c).ToString("x2", CultureInfo.InvariantCulture))));
        if (reason is not null)
        {
            item.SetMetadata("Argument", reason);
        }

        return item;
    }

    // A message has one line.
    private static string Shown(string path) => Regex.Replace(path, @"\p{Cc}", "\uFFFD");

    private static string Hash(IEnumerable<string> stamps)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", stamps))));
    }
}
