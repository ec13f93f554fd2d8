using System.Globalization;
using System.Text;
using DbQuality.Catalog;

namespace DbQuality.Rules.Remedies;

/// <summary>Names for new objects, as PostgreSQL itself makes them up: cut to what it can hold, and numbered where one is taken.</summary>
internal static class FreeName
{
    /// <summary><c>NAMEDATALEN</c> - 1.</summary>
    private const int Bytes = 63;

    /// <summary>A name that no table, index, view, sequence or type of the schema has.</summary>
    /// <param name="stem">Cut where it is too long; the suffix never is.</param>
    /// <param name="suffix">Such as <c>_idx</c>; may be empty.</param>
    public static string OfRelation(DatabaseCatalog catalog, string schema, string stem, string suffix) =>
        Of(stem, suffix, name => catalog.IsTaken(schema, name));

    /// <summary>A name that none of the taken has.</summary>
    public static string Of(string stem, string suffix, Func<string, bool> isTaken)
    {
        for (var number = 0; ; number++)
        {
            var ending = number == 0 ? suffix : suffix + number.ToString(CultureInfo.InvariantCulture);
            var name = Cut(stem, Bytes - Encoding.UTF8.GetByteCount(ending)) + ending;
            if (!isTaken(name)) return name;
        }
    }

    private static string Cut(string text, int bytes)
    {
        var end = text.Length;
        while (Encoding.UTF8.GetByteCount(text.AsSpan(0, end)) > bytes) end--;
        // Not between the two halves of a character.
        if (end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end];
    }
}
