using System.Text.RegularExpressions;

namespace DbQuality.Text;

/// <summary>Texts with holes such as <c>{table}</c>, which files of SQL have where the code puts something in.</summary>
internal static partial class NamedHoles
{
    /// <summary>The text with its holes filled; what is put in may look like a hole and stays as it is.</summary>
    /// <param name="holes">Each with what goes in, as SQL.</param>
    /// <exception cref="InvalidOperationException">Nothing is given for a hole.</exception>
    public static string Fill(this string text, params (string Name, string Text)[] holes) => Hole().Replace(text, hole =>
        holes.FirstOrDefault(given => given.Name == hole.Groups["name"].Value).Text
            ?? throw new InvalidOperationException($"Nothing is given for {hole.Value}."));

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
