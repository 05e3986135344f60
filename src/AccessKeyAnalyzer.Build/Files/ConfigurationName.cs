namespace AccessKeyAnalyzer.Build.Files;

/// <summary>Which files are searched beside the sources, told by their names: configuration, and markup with code of its own.</summary>
internal static class ConfigurationName
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".config", ".settings", ".resx", ".pubxml", ".plist", ".env", ".yml", ".yaml", ".ini", ".cfg", ".conf", ".properties", ".toml", ".tf", ".tfvars", ".hcl",
        ".http", ".rest", ".dockerfile", ".containerfile", ".tt", ".sh", ".bash", ".ps1", ".psm1", ".psd1", ".cmd", ".bat",
        ".cshtml", ".vbhtml", ".razor", ".aspx", ".ascx", ".master", ".asax", ".ashx", ".asmx", ".xaml", ".axaml",
        ".runsettings", ".testsettings", ".service", ".ossutilconfig", ".s3cfg",
    };

    // A project names its own, and those that it imports; the rest of a repository has them, too.
    private static readonly HashSet<string> BuildExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".props", ".targets", ".proj", ".csproj", ".fsproj", ".vbproj", ".nuspec", ".ruleset",
    };

    private static readonly string[] Names = [".env", "Dockerfile", "Containerfile", "Jenkinsfile", "Makefile", "credentials", "launch.json", "tasks.json", "devcontainer.json"];

    // What people call a JSON file that holds settings; JSON by any other name is data.
    private static readonly string[] JsonWords = ["settings", "config", "profile", "environment"];

    private static readonly string[] JsonEndings = [".json", ".jsonc", ".json5"];

    // What a file-based app is started with, and what Rider starts a program with.
    private static readonly string[] RunEndings = [".run.json", ".run.xml"];

    // What people call the table in which the RAM console hands over a key (AccessKey.csv), and the note that they keep of one.
    private static readonly string[] KeyWords = ["accesskey", "access_key", "access-key", "secret", "credential"];

    private static readonly string[] NoteEndings = [".csv", ".tsv", ".txt"];

    // Written by tools, ours included: no person puts a key there.
    private static readonly string[] ToolFiles = ["AccessKeyAnalyzer.", "tsconfig", "jsconfig", ".runtimeconfig.", "project.assets.", "packages.lock."];

    /// <summary>Whether a file of this name, in a project or anywhere else, is configuration.</summary>
    public static bool IsConfiguration(string name) =>
        // So Emacs calls its lock, a link that leads nowhere.
        !name.StartsWith(".#", StringComparison.Ordinal)
        && (Extensions.Contains(Path.GetExtension(name)) || IsNamed(name) || EndsWith(name, RunEndings)
            || ((IsSettingsJson(name) || IsKeptKey(name)) && !Mentions(name, ToolFiles)));

    /// <summary>Whether a file of this name is what Razor's own SDK hands to the compiler.</summary>
    public static bool IsRazor(string name) => EndsWith(name, [".cshtml", ".razor"]);

    /// <summary>Whether a file of this name, outside the projects, tells the build what to do.</summary>
    public static bool IsOfTheBuild(string name) => BuildExtensions.Contains(Path.GetExtension(name));

    // "Dockerfile" and "Dockerfile.dev", but not "Dockerfiles".
    private static bool IsNamed(string name) =>
        Array.Exists(Names, known =>
            name.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (name.Length == known.Length || name[known.Length] == '.'));

    private static bool IsKeptKey(string name) => EndsWith(name, NoteEndings) && Mentions(name, KeyWords);

    private static bool IsSettingsJson(string name) =>
        EndsWith(name, JsonEndings) && (Mentions(name, JsonWords) || Mentions(name, KeyWords));

    private static bool EndsWith(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool Mentions(string name, string[] words) =>
        Array.Exists(words, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
