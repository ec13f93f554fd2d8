namespace DbQuality.Sql;

/// <summary>The text of a script of which statements keep their places alone.</summary>
internal sealed record LargeText(string Text)
{
    /// <summary>In UTF-16 code units: from here on memory counts for more than the time to read again.</summary>
    public const int Smallest = 1 << 20;

    /// <summary>How strings are read from a statement on: <see cref="Lexer.Conforms"/>.</summary>
    public bool Conforms { get; init; } = true;

    public IEnumerable<Token> TokensOf(int start, int length)
    {
        var lexer = new Lexer(Text, start) { Conforms = Conforms };
        while (lexer.Position < start + length && lexer.TryRead(out var token)) yield return token;
    }
}
