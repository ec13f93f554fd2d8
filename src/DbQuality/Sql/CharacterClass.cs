using System.Buffers;

namespace DbQuality.Sql;

/// <summary>The character classes of PostgreSQL's lexer.</summary>
internal static class CharacterClass
{
    /// <summary>What an operator may consist of; <c>:</c> is not among them.</summary>
    public static readonly SearchValues<char> OperatorCharacters = SearchValues.Create("~!@#^&|`?+-*/%<>=");

    /// <summary>The characters that allow an operator of several characters to end in <c>+</c> or <c>-</c>.</summary>
    public static readonly SearchValues<char> FreeOperatorCharacters = SearchValues.Create("~!@#^&|`?%");

    /// <summary>The vertical tab is white space from version 16 on; before that the server refuses it.</summary>
    public static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Every non-ASCII character is a letter to the server, a no-break space too.</summary>
    public static bool StartsName(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    public static bool ContinuesName(char c) => StartsName(c) || IsDigit(c) || c == '$';

    /// <summary>As <see cref="ContinuesName"/>, but for the dollar sign: what the tag of a dollar quote goes on with.</summary>
    public static bool ContinuesTag(char c) => StartsName(c) || IsDigit(c);
}
