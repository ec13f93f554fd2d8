using System.Globalization;

namespace DbQuality.Sql;

/// <summary>Characters that look like white space, or like nothing, and that PostgreSQL takes for letters of a name.</summary>
internal static class UnseenLetter
{
    /// <summary>A sentence about the first one that stands in a name without quotes; null where there is none.</summary>
    public static string? In(Statement statement)
    {
        foreach (var word in statement.ReadTokens().Where(token => token.Kind == TokenKind.Word))
        {
            var found = word.Value.FirstOrDefault(IsUnseen);
            if (found == default) continue;
            return string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)found:X4} ({NameOf(found)}) stands in the statement, and PostgreSQL takes it for a letter of a name: write a space.");
        }
        return null;
    }

    private static bool IsUnseen(char c) => c > '\u007f' && (char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static string NameOf(char c) => c switch
    {
        '\u00a0' or '\u202f' => "a no-break space",
        '\u200b' => "a space without width",
        _ when char.IsWhiteSpace(c) => "a space of another width",
        _ => "it shows nothing",
    };
}
