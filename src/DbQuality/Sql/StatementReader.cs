using System.Runtime.InteropServices;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Sql;

/// <summary>Splits a script into its statements, where the server would.</summary>
internal static class StatementReader
{
    /// <summary>Reads a whole script. Never throws on bad SQL: what cannot be sent is among <see cref="ScriptText.Problems"/>.</summary>
    public static ScriptText Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ScriptReading(source).Read();
    }
}

/// <summary>One reading of one script.</summary>
internal sealed class ScriptReading(SourceText source)
{
    /// <summary>More tokens stand before the verb of no query that people write.</summary>
    private const int MostKept = 1 << 18;

    private const int MostProblems = 100;

    private bool hasRowsWithoutEnd;
    private int untold;
    private readonly string text = source.Text;
    private readonly Lexer lexer = new(source.Text);
    private readonly List<Statement> statements = [];
    private LargeText? large = source.Text.Length >= LargeText.Smallest ? new LargeText(source.Text) : null;

    /// <summary>Of the statement that is being read; of a very long one only the beginning, which tells its command.</summary>
    private readonly List<Token> tokens = [];
    private Token last;
    private readonly List<ReadProblem> problems = [];

    /// <summary>What encloses the next token: <c>(</c>, <c>[</c>, or <c>j</c> for the parenthesis of JSON_OBJECT.</summary>
    private readonly Stack<char> enclosing = [];
    private int parentheses;
    private RoutineBody body;

    public ScriptText Read()
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0) Refuse(nul, 1, "PostgreSQL takes no NUL character. Remove it, or save the file as UTF-8.");

        while (lexer.TryRead(out var token)) Take(token);
        EndStatement();
        if (lexer.Unterminated is var (start, length, what))
            Refuse(start, length, $"The {what} that begins here has no end. Close it; the rest of the file is read as part of it.");
        return WithDirectives();
    }

    private void Take(in Token token)
    {
        var mark = token.Kind is TokenKind.Punctuation or TokenKind.Operator && token.Length == 1 ? text[token.Start] : ' ';
        if (mark == '\\')
        {
            TakeMetaCommand(token.Start);
            return;
        }
        if (mark == ';' && parentheses == 0 && body.Depth == 0)
        {
            EndStatement();
            return;
        }
        if (parentheses == 0) body.Add(token);
        if (mark == ':') LookForVariable(token.Start);
        if (token.Kind == TokenKind.Word) LookForMark(token);
        Enclose(mark);
        if (large is null || tokens.Count < MostKept) tokens.Add(token);
        last = token;
    }

    private void Enclose(char mark)
    {
        if (mark == '(')
        {
            parentheses++;
            var json = tokens.Count > 0 && (last.Is("json_object") || last.Is("json_objectagg"));
            enclosing.Push(json ? 'j' : '(');
        }
        else if (mark == '[')
        {
            enclosing.Push('[');
        }
        else if (mark is ')' or ']')
        {
            enclosing.TryPop(out _);
            if (mark == ')' && parentheses > 0) parentheses--;
        }
    }

    private void EndStatement()
    {
        if (tokens.Count > 0)
        {
            var start = tokens[0].Start;
            var length = last.Start + last.Length - start;
            statements.Add(large is null ? Whole(start, length)
                : new Statement(large, statements.Count, start, length, source.Span(start, length), CommandTag.Of(CollectionsMarshal.AsSpan(tokens))));
            LookForCopy(statements[^1]);
            LookForSetting();
        }
        tokens.Clear();
        enclosing.Clear();
        parentheses = 0;
        body = default;
    }

    private Statement Whole(int start, int length)
    {
        var taken = tokens.ToArray();
        return new Statement
        {
            Index = statements.Count,
            Start = start,
            Length = length,
            Sql = text.Substring(start, length),
            Span = source.Span(start, length),
            Command = CommandTag.Of(taken),
            Tokens = taken,
        };
    }

    /// <summary>An old dump may begin with <c>set standard_conforming_strings = off</c>, which changes how the rest of it is read.</summary>
    private void LookForSetting()
    {
        if (StringSetting.In(tokens) is not { } conforms) return;
        lexer.Conforms = conforms;
        if (large is not null) large = large with { Conforms = conforms };
    }

    /// <summary>Rows after COPY … FROM stdin are not SQL: reading goes on after the line <c>\.</c> that ends them.</summary>
    private void LookForCopy(Statement statement)
    {
        if (statement.Command != "COPY") return;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!tokens[i].Is("stdin") && !tokens[i].Is("stdout")) continue;
            if (tokens[i - 1].Is("to")) Refuse(statement.Start, statement.Length, PsqlSyntax.CopyToStdout);
            if (!tokens[i - 1].Is("from")) continue;
            Refuse(statement.Start, statement.Length, PsqlSyntax.CopyFromStdin);
            SkipRows();
            return;
        }
    }

    private void SkipRows()
    {
        // Where the rows of one COPY have no end, those of the next have none either.
        if (hasRowsWithoutEnd) return;
        for (var line = lexer.EndOfLine(lexer.Position); line < text.Length; line = lexer.EndOfLine(line + 1))
        {
            var next = text.AsSpan(line + 1);
            if (!next.StartsWith(@"\.", StringComparison.Ordinal)) continue;
            var end = lexer.EndOfLine(line + 1);
            if (!text.AsSpan(line + 3, end - line - 3).IsWhiteSpace()) continue;
            lexer.SkipTo(end);
            return;
        }
        hasRowsWithoutEnd = true;
    }

    /// <summary>psql ends the statement there and takes the rest of the line as the command's arguments.</summary>
    private void TakeMetaCommand(int start)
    {
        var end = lexer.EndOfLine(start);
        var line = text[start..end].TrimEnd();
        Refuse(start, line.Length, PsqlSyntax.MetaCommand(line));
        lexer.SkipTo(end);
        EndStatement();
    }

    /// <summary>At the beginning of a file it is no part of the text; left behind where files were joined it is, and nobody sees it.</summary>
    private void LookForMark(in Token word)
    {
        var place = word.Value.IndexOf('\uFEFF', StringComparison.Ordinal);
        if (place >= 0)
            Refuse(word.Start + place, 1, "A byte order mark (U+FEFF) stands here, as where files were joined, and PostgreSQL takes it for a letter of the word after it. Remove it.");
    }

    /// <summary>A lone colon is SQL only in an array slice and, from version 16 on, in JSON_OBJECT.</summary>
    private void LookForVariable(int colon)
    {
        if (enclosing.TryPeek(out var inside) && inside is '[' or 'j') return;
        var start = colon + 1;
        if (start >= text.Length) return;
        var end = start;
        if (text[start] is '\'' or '"')
        {
            while (++end < text.Length && CharacterClass.ContinuesTag(text[end])) { }
            if (end == start + 1 || end == text.Length || text[end] != text[start]) return;
            end++;
        }
        else if (CharacterClass.StartsName(text[start]))
        {
            while (end < text.Length && CharacterClass.ContinuesTag(text[end])) end++;
        }
        if (end > start) Refuse(colon, end - colon, PsqlSyntax.Variable(text[colon..end]));
    }

    private ScriptText WithDirectives()
    {
        var ignores = new List<InlineIgnore>();
        RunKind? runKind = null;
        TransactionMode? transactions = null;
        var next = 0;
        foreach (var (start, length) in lexer.Directives)
        {
            while (next < statements.Count && statements[next].Start < start) next++;
            var (verb, argument) = Directive.Parse(text.AsSpan(start, length));
            if (verb == "ignore")
            {
                var found = Directive.Ignores(argument, next < statements.Count ? next : -1, source.Span(start, length)).ToList();
                if (found.Count == 0) Refuse(start, length, Directive.NoRule);
                ignores.AddRange(found);
            }
            else if (verb == "run")
            {
                (var kind, var problem) = Directive.Run(argument, next == 0);
                runKind = kind ?? runKind;
                if (problem is not null) Refuse(start, length, problem);
            }
            else if (verb == "transaction")
            {
                (var mode, var problem) = Directive.Transaction(argument, next == 0);
                transactions = mode ?? transactions;
                if (problem is not null) Refuse(start, length, problem);
            }
            else
            {
                Refuse(start, length, Directive.Unknown(verb));
            }
        }
        return new ScriptText(statements, ignores, Told())
        {
            RunKind = runKind,
            Transactions = transactions,
        };
    }

    private void Refuse(int start, int length, string message)
    {
        if (problems.Count < MostProblems) problems.Add(new ReadProblem(message, source.Span(start, length)));
        else untold++;
    }

    /// <summary>In order of place; a file that is no SQL at all would have one in every line.</summary>
    private List<ReadProblem> Told()
    {
        var told = problems.OrderBy(problem => problem.Location).ToList();
        if (untold > 0) told[^1] = told[^1] with { Message = $"{told[^1].Message} {untold} more problems of this script are not shown." };
        return told;
    }
}
