using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>What one build found, merged over its projects and their frameworks.</summary>
/// <param name="run">The name of the run.</param>
internal sealed class KeyReport(string run)
{
    private readonly List<ProjectPart> _projects = [];
    private readonly List<EarlierKey> _earlier = [];
    private readonly Dictionary<(string Value, FilePosition At), Place> _places = [];
    private readonly Dictionary<(string Rule, string Message, FilePosition At), ClientFinding> _clients = [];

    /// <summary>The name of the build's run.</summary>
    public string Run => run;

    /// <summary>The projects, by name.</summary>
    public IEnumerable<ProjectPart> Projects => _projects.OrderBy(project => project.ToString(), StringComparer.Ordinal);

    /// <summary>Where values are written.</summary>
    public IReadOnlyCollection<Place> Places => _places.Values;

    /// <summary>What else was found, by place.</summary>
    public IEnumerable<ClientFinding> Clients => _clients.Values.OrderBy(client => client.At.File, StringComparer.Ordinal).ThenBy(client => client.At.Line);

    /// <summary>The keys of earlier reports.</summary>
    public IReadOnlyList<EarlierKey> Earlier => _earlier;

    /// <summary>How many files were searched. A file counts once in each project that has it, and not once for each framework.</summary>
    public int Files => _projects.GroupBy(project => project.Name, StringComparer.Ordinal).Sum(frameworks => frameworks.Max(project => project.Files));

    /// <summary>What was not searched, and why.</summary>
    public IReadOnlyList<(string Project, string Why)> NotSearched =>
        [.. Projects.SelectMany(project => project.NotSearched.Select(why => (project.IsCompiled ? project.Name : project.ToString(), why))).Distinct()];

    /// <summary>Whether everything was searched.</summary>
    public bool IsComplete => NotSearched.Count == 0;

    /// <summary>Adds a project that has yet to be searched, or will not be, unless it has been.</summary>
    public void Expect(string project, string framework, FormattableString why)
    {
        if (!_projects.Exists(known => known.Name == project && known.Framework == framework))
        {
            _projects.Add(new(project, framework, 0, [Language.English.Say(why)]));
        }
    }

    /// <summary>Adds what a project found, in the place of what was expected of it.</summary>
    public void Add(ProjectPart project, IEnumerable<Place> places, IEnumerable<ClientFinding> clients)
    {
        _projects.RemoveAll(known =>
            known.Name == project.Name && (known.Framework == project.Framework || (!known.IsCompiled && known.Framework.Length == 0)));
        _projects.Add(project);
        foreach (var place in places)
        {
            Merged(place).Projects.Add(project.ToString());
        }

        foreach (var client in clients)
        {
            Merged(client).Projects.Add(project.ToString());
        }
    }

    /// <summary>Keeps in mind a key of an earlier report.</summary>
    public void Remember(EarlierKey key)
    {
        if (!_earlier.Exists(known => known.Name == key.Name))
        {
            _earlier.Add(key);
        }
    }

    /// <summary>Adds a project as an earlier process has written it down.</summary>
    public void Restore(ProjectPart project) => _projects.Add(project);

    /// <summary>Adds a place, or returns the one that is known.</summary>
    public Place Merged(Place place)
    {
        var key = (place.Value, place.At);
        if (!_places.TryGetValue(key, out var known))
        {
            _places.Add(key, known = place);
        }
        else if (known.Uses.Count < place.Uses.Count)
        {
            // One project may see a use that another does not.
            _places[key] = place;
            place.Projects.UnionWith(known.Projects);
            known = place;
        }

        return known;
    }

    /// <summary>Adds a finding, or returns the one that is known.</summary>
    public ClientFinding Merged(ClientFinding client)
    {
        var key = (client.Rule, client.Message, client.At);
        if (!_clients.TryGetValue(key, out var known))
        {
            _clients.Add(key, known = client);
        }

        return known;
    }
}
