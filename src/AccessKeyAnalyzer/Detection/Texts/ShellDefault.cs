namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>
/// Recognises the value that a variable has where nobody sets it, as shells, Compose and Dockerfiles write it, <c>${NAME:-value}</c>, and pipelines.
/// </summary>
internal static class ShellDefault
{
    /// <summary>Where the <c>$</c> stands of the variable whose default starts at <paramref name="start"/>; -1 where there is none.</summary>
    public static int OpensAt(ReadOnlySpan<char> text, int start)
    {
        // ${NAME:-value}, ${NAME-value}, ${NAME:=value}, ${NAME:+value}
        var sign = start - 1;

        // ${{ secrets.NAME || 'value' }}
        if (sign > 3 && text[sign] is '\'' or '"')
        {
            var from = Math.Max(0, sign - Distances.Name);
            var before = text.Slice(from, sign - from).TrimEnd();
            return before.EndsWith("||".AsSpan(), StringComparison.Ordinal) && before.LastIndexOf("${{".AsSpan()) is >= 0 and var open ? from + open : -1;
        }

        if (sign < 3 || text[sign] is not ('-' or '=' or '+'))
        {
            return -1;
        }

        var end = text[sign - 1] == ':' ? sign - 1 : sign;
        var name = end;
        while (name > 0 && end - name < Distances.Name && (AsciiCharacter.IsBase62(text[name - 1]) || text[name - 1] == '_'))
        {
            name--;
        }

        return name < end && name > 1 && text[name - 1] == '{' && text[name - 2] == '$' ? name - 2 : -1;
    }
}
