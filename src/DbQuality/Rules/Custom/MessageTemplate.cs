using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>A text with <c>{placeholders}</c>. <c>{{name}}</c> is <c>{name}</c>; braces around anything but a name, as in SQL's arrays, are themselves.</summary>
/// <param name="Text">With its placeholders.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Place">Its stretch there: where to look for a placeholder that is wrong.</param>
internal sealed partial record MessageTemplate(string Text, SourceText Source, SourceSpan Place)
{
    /// <summary>Refuses a placeholder that no column has.</summary>
    /// <exception cref="GateException">DBQ010, at the placeholder.</exception>
    public void Verify(IReadOnlyList<string> known)
    {
        foreach (var name in Token().Matches(Text).Select(match => match.Groups["name"].Value))
        {
            if (name.Length == 0 || known.Contains(name)) continue;
            var nearest = NearestName.Of(name, known) is { } near ? $" Did you mean {{{near}}}?" : "";
            throw CodedProblem.WrongSetting.InConfiguration(
                $"The query returns no column for {{{name}}}.{nearest} Placeholders here: {string.Join(", ", known.Select(one => $"{{{one}}}"))}. For the text itself write {{{{{name}}}}}.",
                PlaceOf(name));
        }
    }

    public string Fill(Func<string, string> value) =>
        Token().Replace(Text, match => Replace(match, value));

    /// <summary>The same for a whole file; places in the outcome are the file's.</summary>
    public SourceText FillSource(Func<string, string> value)
    {
        var text = new StringBuilder();
        var replacements = new List<TextReplacement>();
        var copied = 0;
        foreach (Match match in Token().Matches(Text))
        {
            var instead = Replace(match, value);
            text.Append(Text, copied, match.Index - copied);
            replacements.Add(new TextReplacement(text.Length, instead.Length, match.Index, match.Length));
            text.Append(instead);
            copied = match.Index + match.Length;
        }
        return new SourceText(Source.File, Text, text.Append(Text, copied, Text.Length - copied).ToString(), replacements);
    }

    private static string Replace(Match match, Func<string, string> value) =>
        match.Groups["name"] is { Success: true } name ? value(name.Value) : match.Value[1..^1];

    private SourceSpan PlaceOf(string name)
    {
        var from = Source.OffsetOf(Place.Line, Place.Column);
        var offset = Source.Text.IndexOf($"{{{name}}}", from, StringComparison.Ordinal);
        // In a double-quoted text an escape may stand for a part of it.
        return offset < 0 ? Place : Source.Span(offset, name.Length + 2);
    }

    [GeneratedRegex(@"\{\{[A-Za-z_][A-Za-z0-9_]*\}\}|\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
