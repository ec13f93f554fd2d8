namespace DbQuality.Sql;

/// <summary>
/// Reads tokens as PostgreSQL's own lexer does (src/backend/parser/scan.l). It takes what any version from 14 takes, and leaves it to
/// the server to refuse what only some do.
/// </summary>
/// <param name="text">What offsets are offsets in.</param>
/// <param name="start">Where to begin; comments and quotes must not be open there.</param>
internal sealed partial class Lexer(string text, int start = 0)
{
    private readonly HashSet<string> pool = new(StringComparer.Ordinal);
    private OperatorRun run;

    /// <summary><c>standard_conforming_strings</c>: where it is off, a backslash escapes in an ordinary string too.</summary>
    public bool Conforms { get; set; } = true;

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; private set; } = start;

    /// <summary>Where the quote or comment begins that has no end; null where each has one.</summary>
    public (int Start, int Length, string What)? Unterminated { get; private set; }

    /// <summary>Line comments that speak to DbQuality, as (start, length), in order.</summary>
    public List<(int Start, int Length)> Directives { get; } = [];

    /// <summary>Reads the next token; false at the end of the text.</summary>
    public bool TryRead(out Token token)
    {
        SkipBlank();
        if (Position >= text.Length)
        {
            token = default;
            return false;
        }
        token = ReadToken();
        Position = token.Start + token.Length;
        return true;
    }

    /// <summary>Moves on to a later place.</summary>
    public void SkipTo(int offset) => Position = offset;

    /// <summary>The end of the line that holds an offset, before its line break.</summary>
    public int EndOfLine(int offset)
    {
        var length = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : offset + length;
    }

    private Token ReadToken()
    {
        var start = Position;
        var c = text[start];
        var next = At(start + 1);
        if (next == '\'' && (c | 0x20) is 'e' or 'b' or 'x' or 'n') return ReadString(start, 1);
        if (next == '&' && c is 'u' or 'U')
        {
            if (At(start + 2) == '\'') return ReadString(start, 2);
            if (At(start + 2) == '"') return ReadQuotedName(start, 2);
        }
        if (CharacterClass.StartsName(c)) return ReadWord(start);
        if (CharacterClass.IsDigit(c) || (c == '.' && CharacterClass.IsDigit(next))) return Plain(TokenKind.Number, start, EndOfNumber(start));
        return c switch
        {
            '\'' => ReadString(start, 0),
            '"' => ReadQuotedName(start, 0),
            '$' => ReadDollar(start),
            '(' or ')' or '[' or ']' or ',' or ';' => Plain(TokenKind.Punctuation, start, start + 1),
            '.' when next == '.' => Plain(TokenKind.Operator, start, start + 2),
            ':' when next == '=' => Plain(TokenKind.Operator, start, start + 2),
            ':' when next == ':' => Plain(TokenKind.Punctuation, start, start + 2),
            '.' or ':' => Plain(TokenKind.Punctuation, start, start + 1),
            _ => Plain(TokenKind.Operator, start, EndOfOperator(start)),
        };
    }

    private Token ReadWord(int start)
    {
        var end = start + 1;
        while (end < text.Length && CharacterClass.ContinuesName(text[end])) end++;
        var length = end - start;
        Span<char> folded = length <= 128 ? stackalloc char[length] : new char[length];
        // The server folds only ASCII letters in a multi-byte encoding such as UTF-8.
        for (var i = 0; i < length; i++)
        {
            var c = text[start + i];
            folded[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }
        return new Token(TokenKind.Word, start, length, Pooled(folded));
    }

    /// <summary><c>$1</c>, or a dollar quote, or a dollar sign by itself.</summary>
    private Token ReadDollar(int start)
    {
        var end = start + 1;
        if (CharacterClass.IsDigit(At(end)))
        {
            while (CharacterClass.IsDigit(At(end))) end++;
            return Plain(TokenKind.Parameter, start, end);
        }
        if (CharacterClass.StartsName(At(end)))
        {
            while (CharacterClass.ContinuesTag(At(end))) end++;
        }
        if (At(end) != '$') return Plain(TokenKind.Operator, start, start + 1);

        var body = end + 1;
        var length = text.AsSpan(body).IndexOf(text.AsSpan(start, body - start), StringComparison.Ordinal);
        if (length < 0) return Unclosed(TokenKind.DollarString, start, body - start, "dollar quote");
        return new Token(TokenKind.DollarString, start, body - start + length + body - start, text.Substring(body, length));
    }

    private int EndOfNumber(int start)
    {
        var end = start;
        if (text[start] == '0' && (At(start + 1) | 0x20) is 'x' or 'o' or 'b')
        {
            var digits = EndOfDigits(start + 2, hexadecimal: (At(start + 1) | 0x20) == 'x');
            if (digits > start + 2) return digits;
        }
        end = EndOfDigits(end);
        // 1..2 is the bounds of a PL/pgSQL loop, not the numbers 1. and .2
        if (At(end) == '.' && At(end + 1) != '.') end = EndOfDigits(end + 1);
        if ((At(end) | 0x20) == 'e')
        {
            var exponent = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
            if (CharacterClass.IsDigit(At(exponent))) end = EndOfDigits(exponent);
        }
        return end;
    }

    /// <summary>Digits may be grouped by single underscores.</summary>
    private int EndOfDigits(int start, bool hexadecimal = false)
    {
        var end = start;
        while (true)
        {
            var next = At(end) == '_' ? end + 1 : end;
            if (!(hexadecimal ? char.IsAsciiHexDigit(At(next)) : CharacterClass.IsDigit(At(next)))) return end;
            end = next + 1;
        }
    }

    private int EndOfOperator(int start)
    {
        if (!CharacterClass.OperatorCharacters.Contains(text[start])) return start + 1;
        // A long run of +, none of which belongs to the one before, would be looked through again for each of them.
        if (start >= run.End) run = RunOfOperators(start);
        // =-1 is two operators, @-1 is one.
        return run.LastFree >= start ? run.End : Math.Max(start, run.LastOther) + 1;
    }

    /// <summary>The operator characters from there on, up to a comment: one may begin in the middle of them.</summary>
    private OperatorRun RunOfOperators(int start)
    {
        var rest = text.AsSpan(start);
        var length = rest.IndexOfAnyExcept(CharacterClass.OperatorCharacters);
        if (length < 0) length = rest.Length;
        for (var i = 1; i + 1 < length; i++)
        {
            if ((rest[i] == '-' && rest[i + 1] == '-') || (rest[i] == '/' && rest[i + 1] == '*')) length = i;
        }
        var run = rest[..length];
        return new OperatorRun(start + length, start + run.LastIndexOfAny(CharacterClass.FreeOperatorCharacters), start + run.LastIndexOfAnyExcept('+', '-'));
    }

    /// <param name="LastFree">The last character that lets its operator end in + or -; before the run where there is none.</param>
    /// <param name="LastOther">The last character that is neither + nor -; before the run where there is none.</param>
    private readonly record struct OperatorRun(int End, int LastFree, int LastOther);

    private void SkipBlank()
    {
        while (Position < text.Length)
        {
            var c = text[Position];
            var next = At(Position + 1);
            if (CharacterClass.IsBlank(c)) Position++;
            else if (c == '-' && next == '-') SkipLineComment();
            else if (c == '/' && next == '*') SkipBlockComment();
            else return;
        }
    }

    private void SkipLineComment()
    {
        var start = Position;
        Position = EndOfLine(start);
        var comment = text.AsSpan(start + 2, Position - start - 2).TrimStart();
        if (comment.StartsWith(Directive.Prefix, StringComparison.OrdinalIgnoreCase)) Directives.Add((start, Position - start));
    }

    private void SkipBlockComment()
    {
        var start = Position;
        var depth = 0;
        var i = start;
        do
        {
            var found = text.AsSpan(i).IndexOfAny('*', '/');
            if (found < 0 || i + found + 1 >= text.Length)
            {
                Unterminated = (start, 2, "comment");
                Position = text.Length;
                return;
            }
            i += found;
            var nested = text[i] == '/' && text[i + 1] == '*';
            var closed = text[i] == '*' && text[i + 1] == '/';
            if (nested) depth++;
            if (closed) depth--;
            i += nested || closed ? 2 : 1;
        }
        while (depth > 0);
        Position = i;
    }

    private char At(int offset) => offset < text.Length ? text[offset] : '\0';

    private Token Plain(TokenKind kind, int start, int end) =>
        new(kind, start, end - start, Pooled(text.AsSpan(start, end - start)));

    private Token Unclosed(TokenKind kind, int start, int opening, string what)
    {
        Unterminated = (start, opening, what);
        return new Token(kind, start, text.Length - start, text[(start + opening)..]);
    }

    private string Pooled(ReadOnlySpan<char> value)
    {
        var lookup = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(value, out var known)) return known;
        var made = value.ToString();
        pool.Add(made);
        return made;
    }
}
