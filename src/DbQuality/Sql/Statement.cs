using System.Diagnostics.CodeAnalysis;
using DbQuality.Text;

namespace DbQuality.Sql;

/// <summary>One SQL statement of a script, exactly as it stands there.</summary>
public sealed record Statement
{
    /// <summary>Its place in the script, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>From the first token, in UTF-16 code units of the script's text: leading white space and comments are not part of it.</summary>
    public required int Start { get; init; }

    /// <summary>To the end of the last token, without the semicolon.</summary>
    public required int Length { get; init; }

    /// <summary>The text from <see cref="Start"/>, <see cref="Length"/> code units long.</summary>
    public required string Sql { get => sql ?? Source!.Text.Substring(Start, Length); init => sql = value; }

    /// <summary>The same without a copy.</summary>
    internal ReadOnlySpan<char> Text => sql is null ? Source!.Text.AsSpan(Start, Length) : sql;

    public required SourceSpan Span { get; init; }

    /// <summary>
    /// The command tag as the server would name it, in capitals, as far as the leading key words tell:
    /// <c>CREATE TABLE</c>, <c>CREATE INDEX</c>, <c>ALTER TABLE</c>, <c>DROP COLUMN</c> is <c>ALTER TABLE</c>,
    /// <c>TRUNCATE TABLE</c>, <c>DO</c>, <c>BEGIN</c>, <c>COMMIT</c>, <c>SELECT</c>, <c>SET</c> …
    /// </summary>
    public required string Command { get; init; }

    /// <summary>
    /// Its tokens, without white space and comments; offsets are relative to the script's text. Of a large script they are read again
    /// for each who asks: keep them, or go through <see cref="ReadTokens"/>.
    /// </summary>
    public required IReadOnlyList<Token> Tokens { get => tokens ?? [.. ReadTokens()]; init => tokens = value; }

    /// <summary>The same tokens one after the other, however many there are.</summary>
    public IEnumerable<Token> ReadTokens() => tokens ?? Source!.TokensOf(Start, Length);

    /// <summary>Equal for the same tokens, whatever white space and comments are between them.</summary>
    internal string Normalised => string.Join(' ', ReadTokens().Select(token => token.Value));

    /// <summary>The text that holds it, where neither its own nor its tokens are kept.</summary>
    internal LargeText? Source { get; init; }

    private readonly string? sql;
    private readonly IReadOnlyList<Token>? tokens;

    /// <summary>A statement of a script whose text is large: tokens take ten times its memory, and a text of each statement's own as much again.</summary>
    [SetsRequiredMembers]
    internal Statement(LargeText source, int index, int start, int length, SourceSpan span, string command) =>
        (Source, Index, Start, Length, Span, Command, Sql, Tokens) = (source, index, start, length, span, command, null!, null!);

    public Statement()
    {
    }

    public override string ToString() => Sql;
}

/// <summary>What the lexer saw.</summary>
public enum TokenKind
{
    /// <summary>An unquoted identifier or key word.</summary>
    Word,

    /// <summary>A double-quoted identifier, also <c>U&amp;"…"</c>.</summary>
    QuotedName,

    /// <summary>A string constant of any form: <c>'…'</c>, <c>E'…'</c>, <c>B'…'</c>, <c>X'…'</c>, <c>N'…'</c>, <c>U&amp;'…'</c>.</summary>
    String,

    /// <summary>A dollar-quoted string constant.</summary>
    DollarString,

    Number,

    /// <summary><c>$1</c>.</summary>
    Parameter,

    Operator,

    /// <summary>One of <c>( ) [ ] , ; : .</c> and <c>::</c>.</summary>
    Punctuation,
}

/// <summary>One token.</summary>
/// <param name="Start">UTF-16 offset in the script's text.</param>
/// <param name="Value">
/// What it means: a word folded to lower case, a quoted name without its quotes, a string's content with escapes
/// resolved, a dollar string's body; for the others the text itself.
/// </param>
public readonly record struct Token(TokenKind Kind, int Start, int Length, string Value)
{
    /// <summary>Whether it is this unquoted word (given in lower case).</summary>
    public bool Is(string word) => Kind == TokenKind.Word && Value == word;

    /// <summary>Whether it can be a name: an unquoted word or a quoted identifier.</summary>
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;
}
