namespace DbQuality.Sql;

/// <summary>
/// Follows a statement's tokens to know when it is inside <c>BEGIN ATOMIC … END</c>, whose semicolons end no statement.
/// In that body every statement ends with a semicolon, and none can begin with END: so END closes the body exactly
/// where it follows a semicolon or ATOMIC. The END of a CASE, or a column called "end", never stands there.
/// </summary>
internal struct RoutineBody
{
    private int words;
    private bool orReplace;
    private bool routine;
    private bool atBegin;
    private bool atStart;

    /// <summary>How many bodies are open; one in another passes the grammar.</summary>
    public int Depth { get; private set; }

    /// <summary>Takes the statement's next token that stands outside parentheses.</summary>
    public void Add(in Token token)
    {
        if (Depth > 0 && token.Kind == TokenKind.Punctuation && token.Value == ";")
        {
            StartStatement();
            return;
        }
        var end = atStart && token.Is("end");
        var body = routine && atBegin && token.Is("atomic");
        atStart = false;
        atBegin = token.Is("begin");
        if (end) Depth--;
        if (body)
        {
            Depth++;
            StartStatement();
        }
        else
        {
            ReadHead(token);
        }
    }

    /// <summary>Recognises CREATE [OR REPLACE] FUNCTION | PROCEDURE.</summary>
    private void ReadHead(in Token token)
    {
        words++;
        var expected = (words, orReplace) switch
        {
            (1, _) => token.Is("create"),
            (2, _) => token.Is("or") || token.Is("function") || token.Is("procedure"),
            (3, true) => token.Is("replace"),
            (4, true) => token.Is("function") || token.Is("procedure"),
            _ => true,
        };
        if (!expected) words = 100;
        if (words == 2) orReplace = token.Is("or");
        if (words == (orReplace ? 4 : 2)) routine = true;
    }

    private void StartStatement()
    {
        (words, orReplace, routine, atBegin, atStart) = (0, false, false, false, Depth > 0);
    }
}
