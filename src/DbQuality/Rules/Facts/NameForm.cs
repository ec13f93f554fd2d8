using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>One style of names: tells whether a name is in it, and what it would be.</summary>
internal sealed class NameForm(NameStyle style, IReadOnlyList<string> exceptions)
{
    private readonly Inflection inflection = new(exceptions);

    // Tables have many columns of the same names.
    private readonly ConcurrentDictionary<string, bool> accepted = new(StringComparer.Ordinal);

    /// <summary>As the standards file spells it.</summary>
    public string Title => style switch
    {
        NameStyle.SnakeCase => "snake_case",
        NameStyle.SnakeCasePlural => "snake_case_plural",
        NameStyle.SnakeCaseSingular => "snake_case_singular",
        NameStyle.CamelCase => "camelCase",
        NameStyle.PascalCase => "PascalCase",
        _ => "any",
    };

    /// <param name="countsNumber">False takes plural and singular alike, as for a partition's name.</param>
    public bool Accepts(string name, bool countsNumber = true)
    {
        if (accepted.ContainsKey(name)) return true;
        if (!exceptions.Contains(name) && Mend(name, countsNumber) != name) return false;
        // A name that is right only where number does not count is not right everywhere.
        if (countsNumber) accepted[name] = true;
        return true;
    }

    /// <summary>The name in this style; the same name where it is in it already.</summary>
    public string Mend(string name, bool countsNumber = true)
    {
        if (style == NameStyle.Any) return name;
        // An underscore keeps a reserved word out of double quotes, which is why it is there.
        if (name.EndsWith('_') && name[..^1] is { Length: > 0 } word && SqlName.Quote(word) != word && Mend(word, countsNumber) == word) return name;
        var words = Words(name);
        if (words.Count == 0) return name;
        if (countsNumber) Inflect(words);
        return Join(words, style);
    }

    /// <summary>The words as a name in this style; in that of another name where any style will do.</summary>
    public string Join(IReadOnlyList<string> words, string like) => Join(words, style switch
    {
        NameStyle.Any when like.Contains('_', StringComparison.Ordinal) || !like.Any(char.IsUpper) => NameStyle.SnakeCase,
        NameStyle.Any => char.IsUpper(like[0]) ? NameStyle.PascalCase : NameStyle.CamelCase,
        _ => style,
    });

    private static string Join(IReadOnlyList<string> words, NameStyle style) => style switch
    {
        NameStyle.CamelCase => string.Concat(words.Select((word, i) => i == 0 ? word : Capital(word))),
        NameStyle.PascalCase => string.Concat(words.Select(Capital)),
        _ => string.Join('_', words),
    };

    private void Inflect(List<string> words)
    {
        // "orders_2024" and "orders_v2" are as plural as "orders".
        var last = words.FindLastIndex(word => !word.Any(char.IsDigit));
        if (last < 0) return;
        if (style == NameStyle.SnakeCasePlural) words[last] = inflection.Plural(words[last]);
        if (style == NameStyle.SnakeCaseSingular) words[last] = inflection.Singular(words[last]);
    }

    /// <summary>The words of a name in any style, in lower case: <c>HTTPServerId2</c> is http, server, id2.</summary>
    internal static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetterOrDigit(c)) End();
            else
            {
                var afterSmall = i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]));
                var beforeSmall = i > 0 && char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]);
                if (char.IsUpper(c) && (afterSmall || beforeSmall)) End();
                word.Append(char.ToLowerInvariant(c));
            }
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static string Capital(string word) => word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..];
}
