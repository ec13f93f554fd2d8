namespace DbQuality.Sql;

/// <summary>The text of a script of which statements keep their places alone.</summary>
internal sealed record LargeText(string Text)
{
    /// <summary>In UTF-16 code units: from here on memory counts for more than the time to read again.</summary>
    public const int Smallest = 1 << 20;

    public IEnumerable<Token> TokensOf(int start, int length)
    {
        var lexer = new Lexer(Text, start);
        while (lexer.Position < start + length && lexer.TryRead(out var token)) yield return token;
    }
}
