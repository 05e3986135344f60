namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>What sets .ini, .env, .properties and .http apart, which all have lines of <c>key = value</c>.</summary>
internal sealed record LineDialect
{
    /// <summary>.ini, .cfg, .conf and credentials files.</summary>
    public static readonly LineDialect Ini = new() { CommentMarks = "#;", Separators = "=:", HasSections = true, HasInlineComments = true };

    /// <summary>.env files, as docker, dotenv libraries and shells read them.</summary>
    public static readonly LineDialect Env = new() { CommentMarks = "#", Separators = "=", HasInlineComments = true, Quotes = QuoteStyle.ManyLines };

    /// <summary>Java properties: a backslash escapes, and continues a line.</summary>
    public static readonly LineDialect Properties = new() { CommentMarks = "#!", Separators = "=:", HasEscapes = true };

    /// <summary>Request files (.http, .rest): variables, and requests around them.</summary>
    public static readonly LineDialect Request = new() { CommentMarks = "#", Separators = "=", AssignmentMark = '@' };

    /// <summary>The characters that start a comment line.</summary>
    public required string CommentMarks { get; init; }

    public required string Separators { get; init; }

    /// <summary>What every assignment starts with; all other lines are text. Null where every line is an assignment.</summary>
    public char? AssignmentMark { get; init; }

    public bool HasSections { get; init; }

    /// <summary>A comment mark after a blank ends the value.</summary>
    public bool HasInlineComments { get; init; }

    /// <summary>Backslashes escape and continue; quotes are part of the value.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>What quotes around a value allow, beyond what single and double quotes mean everywhere.</summary>
    public QuoteStyle Quotes { get; init; }
}
