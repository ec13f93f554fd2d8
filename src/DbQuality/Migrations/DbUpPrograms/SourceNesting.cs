using DbQuality.Sql;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>
/// How deep a C# source nests, by its characters alone: the compiler's parser follows some of it by recursion that nothing
/// bounds (Roslyn looks ahead from parenthesis to parenthesis, and reads <c>#if</c>, <c>not not</c> and <c>a?.b?.c</c> so), which
/// would end the process.
/// </summary>
internal ref struct SourceNesting
{
    /// <summary>Far more than people or generators write, and far less than a thread's stack holds.</summary>
    private const int Deepest = 250, MostConditions = 1000, LongestDirective = 2000;

    private readonly ReadOnlySpan<char> text;

    // In this statement, but for the first and the last two: how often what stands here stands here already, with nothing but white space between.
    private int brackets, angles, conditions, negations, repeated;
    private ReadOnlySpan<char> word;

    private SourceNesting(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The offset of the character with which it is too much; -1 where it is not. Brackets in texts and comments count too, which are balanced as a rule.</summary>
    public static int FindExcess(ReadOnlySpan<char> text)
    {
        var nesting = new SourceNesting(text);
        for (var i = 0; i < text.Length; i++)
        {
            i = nesting.Take(i);
            if (nesting.IsTooMuch) return i;
        }
        return -1;
    }

    private readonly bool IsTooMuch =>
        brackets > Deepest || angles > Deepest || negations > Deepest || repeated > Deepest || conditions > MostConditions;

    /// <summary>Takes the character there, or the word or directive that begins there; returns the last offset that it took.</summary>
    private int Take(int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c)) return at;
        if (CharacterClass.StartsName(c)) return TakeWord(at);
        negations = c is '!' or '~' ? negations + 1 : 0;
        word = default;
        repeated = 0;
        switch (c)
        {
            case '(' or '[' or '{': brackets++; break;
            case ')' or ']' or '}': brackets = Math.Max(0, brackets - 1); break;
            // Type arguments; many comparisons in one statement are none.
            case '<': angles++; break;
            case '>': angles = Math.Max(0, angles - 1); break;
            case '?': conditions++; break;
            case ';': (angles, conditions) = (0, 0); break;
            case '#': TakeDirective(at); break;
        }
        return at;
    }

    private int TakeWord(int start)
    {
        var end = start + 1;
        while (end < text.Length && CharacterClass.ContinuesName(text[end])) end++;
        var taken = text[start..end];
        repeated = taken.SequenceEqual(word) ? repeated + 1 : 0;
        word = taken;
        negations = 0;
        return end - 1;
    }

    private void TakeDirective(int at)
    {
        var length = text[at..].IndexOf('\n');
        var isFirst = text[..at].TrimEnd(" \t") is [] or [.., '\n' or '\r'];
        if (isFirst && (length < 0 ? text.Length - at : length) > LongestDirective) brackets = Deepest + 1;
    }
}
