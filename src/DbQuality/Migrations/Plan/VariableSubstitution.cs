using System.Text.RegularExpressions;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// Puts the values of <c>$name$</c> into a script exactly as DbUp does (dbup-core, <c>VariableSubstitutionSqlParser</c> on
/// <c>SqlParser</c>): it knows the brackets of SQL Server and no dollar quotes, and its slips are kept, because what it makes of
/// a script is what is deployed. Its separator GO has no effect on the text and is left out.
/// </summary>
internal sealed partial class VariableSubstitution
{
    private const int EndOfText = -1;

    /// <summary>Names without a value that are told; DbUp stops at the first.</summary>
    private const int MostUndefined = 100;

    private readonly SourceText source;
    private readonly IReadOnlyDictionary<string, string> variables;
    private readonly string text;
    private readonly SubstitutedText result;

    /// <summary>For places in the file alone.</summary>
    private readonly SourceText original;
    private readonly Dictionary<string, ReadProblem> undefined = new(StringComparer.Ordinal);

    /// <summary>Where the next character is read, and where the current one was.</summary>
    private int next, at = EndOfText;
    private char current;

    private VariableSubstitution(SourceText source, IReadOnlyDictionary<string, string> variables)
    {
        this.source = source;
        this.variables = variables;
        text = source.Text;
        result = new SubstitutedText(source.Original);
        original = new SourceText(source.File, source.Original);
    }

    /// <summary>
    /// A script's text with the values in their places, and the first place of each name that has none. DbUp sets <c>schema</c>
    /// where its database is given a schema; where it is given none, it takes <c>$schema$.</c> away.
    /// </summary>
    public static (SourceText Source, IReadOnlyList<ReadProblem> Problems) Apply(string file, string text, IReadOnlyDictionary<string, string> variables)
    {
        // What has neither is taken over as it is.
        if (!text.AsSpan().ContainsAny('$', '\r')) return (new SourceText(file, text), []);
        var hasSchema = variables.GetValueOrDefault("schema") is { Length: > 0 };
        var substitution = new VariableSubstitution(hasSchema ? new SourceText(file, text) : WithoutSchema(file, text), variables);
        substitution.Parse();
        return (substitution.result.ToSource(file), [.. substitution.undefined.Values]);
    }

    private static SourceText WithoutSchema(string file, string text)
    {
        if (!text.Contains("$schema$.", StringComparison.OrdinalIgnoreCase)) return new SourceText(file, text);
        var stripped = new SubstitutedText(text);
        var from = 0;
        foreach (Match match in SchemaPrefix().Matches(text))
        {
            for (; from < match.Index; from++) stripped.Copy(text[from], from);
            from += match.Length;
        }
        for (; from < text.Length; from++) stripped.Copy(text[from], from);
        return stripped.ToSource(file);
    }

    [GeneratedRegex(@"\$schema\$\.", RegexOptions.IgnoreCase)]
    private static partial Regex SchemaPrefix();

    private void Parse()
    {
        while (Read())
        {
            if (BeginsVariable()) TakeVariable();
            else if (current == '\'') TakeQuoted();
            else if (current == '[') TakeBracketed();
            else if (current == '-' && Peek() == '-') TakeLineComment();
            else if (current == '/' && Peek() == '*') TakeBlockComment();
            else Copy();
        }
    }

    /// <summary>Reads the next character; one carriage return that no line feed follows is lost.</summary>
    private bool Read()
    {
        do
        {
            if (next == text.Length) return false;
            at = next++;
            current = text[at];
        }
        while (current == '\r' && Peek() != '\n');
        return true;
    }

    private int Peek() => next < text.Length ? text[next] : EndOfText;

    private void Copy() => result.Copy(current, source.OriginalStart(at));

    private bool BeginsVariable() => current == '$' && Peek() is not EndOfText and var following && IsNamePart((char)following);

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';

    /// <summary>
    /// What turns out to be no variable is copied together with the character that shows it, which is then not looked at:
    /// at the end of the text that is the last one again.
    /// </summary>
    private void TakeVariable()
    {
        var start = at;
        var name = new List<(char Character, int At)>();
        while (Read() && current != '$' && IsNamePart(current)) name.Add((current, at));
        if (current == '$')
        {
            Substitute(string.Concat(name.Select(part => part.Character)), start);
            return;
        }
        result.Copy('$', source.OriginalStart(start));
        foreach (var (character, place) in name) result.Copy(character, source.OriginalStart(place));
        Copy();
    }

    private void Substitute(string name, int start)
    {
        var (from, to) = (source.OriginalStart(start), source.OriginalEnd(at + 1));
        if (variables.TryGetValue(name, out var value))
        {
            result.Put(value, from, to);
            return;
        }
        if (undefined.Count < MostUndefined && !undefined.ContainsKey(name)) undefined.Add(name, new ReadProblem(Undefined(name), original.Span(from, to - from)));
        for (var i = start; i <= at; i++) result.Copy(text[i], source.OriginalStart(i));
    }

    private static string Undefined(string name) =>
        $"DbUp takes ${name}$ for a variable and stops, because it has no value. If it quotes a text, write $$ instead; if not, name {name} in "
        + $"migrations.variables with its value; or switch variables off.";

    private void TakeQuoted()
    {
        Copy();
        while (ReadInside())
        {
            if (current == '\'') return;
        }
    }

    private void TakeBracketed()
    {
        Copy();
        while (ReadInside())
        {
            if (current != ']') continue;
            if (Peek() != ']') return;
            Read();
            Copy();
        }
    }

    /// <summary>Copies one character of a quoted text, with the variable before it; what follows a variable is not looked at for another.</summary>
    private bool ReadInside()
    {
        if (!Read()) return false;
        if (BeginsVariable())
        {
            TakeVariable();
            Read();
        }
        Copy();
        return true;
    }

    private void TakeLineComment()
    {
        Copy();
        while (Read())
        {
            Copy();
            if (current == '\n') return;
        }
    }

    private void TakeBlockComment()
    {
        for (var depth = 0; ;)
        {
            if (current == '/' && Peek() == '*')
            {
                depth++;
                CopyTwo();
            }
            else if (current == '*' && Peek() == '/')
            {
                depth--;
                CopyTwo();
                if (depth == 0) return;
            }
            else
            {
                Copy();
            }
            if (!Read()) return;
        }
    }

    private void CopyTwo()
    {
        Copy();
        Read();
        Copy();
    }
}
