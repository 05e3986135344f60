using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Configuration.Readers;

namespace AccessKeyAnalyzer.Configuration.Policies;

/// <summary>A RAM policy document: <c>{ "Version": "1", "Statement": [ { "Effect", "Action", "Resource" } ] }</c>, comments allowed.</summary>
internal sealed class RamPolicy : IDocumentVisitor
{
    private const string Statement = "Statement";

    // The names of what is open; those of lists' items are empty and left out, so that one statement needs no list.
    private readonly List<string> _path = [];
    private readonly Stack<bool> _isNamed = new();
    private readonly List<PolicyStatement> _statements = [];
    private readonly List<SourceSpan> _comments = [];
    private string _version = "";

    private RamPolicy()
    {
    }

    public IReadOnlyList<SourceSpan> Comments => _comments;

    /// <summary>The policy in <paramref name="text"/>; null for any other document, such as a policy of AWS, whose version is a date.</summary>
    public static RamPolicy? Read(string text)
    {
        if (text.IndexOf(Statement, StringComparison.Ordinal) < 0 || text.IndexOf("Effect", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var policy = new RamPolicy();
        JsonReader.Read(text, policy);
        return policy._version == "1" && policy._statements.Count > 0 ? policy : null;
    }

    /// <summary>The statements that let their holder pass every role, unless another statement denies just that.</summary>
    public IEnumerable<PolicyStatement> PassingEveryRole() =>
        _statements.Exists(s => s.Effect == "Deny" && s.ConditionKeys.Count == 0 && PassesEveryRole(s))
            ? []
            : _statements.Where(s => s.Effect == "Allow" && !s.IsConditional && PassesEveryRole(s));

    void IDocumentVisitor.Enter(string name, int start)
    {
        Push(name);
        if (_path.Count == 1 && _path[0] == Statement)
        {
            _statements.Add(new());
        }
    }

    void IDocumentVisitor.EnterList(string name) => Push(name);

    bool IDocumentVisitor.Leave(int end)
    {
        if (_isNamed.Count == 0)
        {
            return false;
        }

        if (_isNamed.Pop())
        {
            _path.RemoveAt(_path.Count - 1);
        }

        return true;
    }

    void IDocumentVisitor.Value(string key, MappedText value, SourceSpan entry)
    {
        Push(key);
        if (_path.Count == 1 && key == "Version")
        {
            _version = value.Text;
        }
        else if (_path.Count > 1 && _path[0] == Statement && _statements.Count > 0)
        {
            Add(_statements[_statements.Count - 1], _path[1], value);
        }

        ((IDocumentVisitor)this).Leave();
    }

    void IDocumentVisitor.Comment(int start, int end) => _comments.Add(new(start, end));

    void IDocumentVisitor.Malformed(int position)
    {
        // What could be read is judged; AKA1104 speaks of files that hold keys.
    }

    private static bool PassesEveryRole(PolicyStatement statement) => statement.PassingAction() is not null && statement.EveryRole() is not null;

    private void Add(PolicyStatement statement, string element, MappedText value)
    {
        switch (element)
        {
            case "Effect":
                statement.Effect = value.Text;
                break;
            case "Action":
                statement.Actions.Add(value);
                break;
            case "NotAction":
                statement.ExcludedActions.Add(value);
                break;
            case "Resource":
                statement.Resources.Add(value);
                break;
            case "Condition":
                // Condition, operator, key.
                statement.ConditionKeys.Add(_path[Math.Min(3, _path.Count - 1)]);
                break;
        }
    }

    private void Push(string name)
    {
        _isNamed.Push(name.Length > 0);
        if (name.Length > 0)
        {
            _path.Add(name);
        }
    }
}
