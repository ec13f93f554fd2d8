using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.History;

/// <summary>DBQ715.</summary>
internal sealed partial class DbupCannotDeploy : Rule
{
    /// <summary>Up to it, Npgsql gets what stands between lines of a lone semicolon as one command.</summary>
    private const int SendsWholeScripts = 5;

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ715",
        Name = "dbup-cannot-deploy",
        Category = RuleCategory.History,
        Profile = Profile.Essential,
        Proof = Proof.Source,
        Summary = "The server takes the statement, but DbUp cannot send it",
        Rationale =
            "DbUp cuts scripts into statements by a parser of its own, which does not know `BEGIN ATOMIC … END`: it ends the statement at the " +
            "first semicolon of the body, and the deployment stops with a syntax error. Version 5 cuts only at lines that hold nothing but a " +
            "semicolon, also inside of function bodies, and sends what is between them as one command, which is one transaction: statements " +
            "such as `CREATE INDEX CONCURRENTLY` are refused there. psql tried on the same script runs it without a word. What is " +
            "`$name$` to DbUp and has no value, and what only psql understands, is told by DBQ701.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan?.DbUp is null ? "the project does not deploy with DbUp" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from script in context.Plan!.Scripts
        from violation in context.Plan.DbUp <= SendsWholeScripts ? AtomicBodies(script).Concat(CutBodies(script)).Concat(NotAlone(script, context)) : AtomicBodies(script)
        where !IsTold(violation.Statement, script, context)
        select new Violation(script.ToDbObject(), violation.Message)
        {
            Location = violation.Start < 0 ? violation.Statement.Span : script.Source.Span(violation.Start, 1),
            Discriminator = $"{violation.Start >= 0} {StatementLine.Identity(violation.Statement)}",
        };

    /// <summary>Only in such a body does a statement hold a semicolon outside of parentheses.</summary>
    private static IEnumerable<Undeployable> AtomicBodies(Script script) =>
        from statement in script.Statements
        where HasSemicolon(statement)
        select new Undeployable(statement, -1,
            $"DbUp ends this statement at the first semicolon of its BEGIN ATOMIC body, and the deployment fails with a syntax error. " +
            "Write the body as a string instead: after LANGUAGE sql, AS $$ … $$ in the place of BEGIN ATOMIC … END.");

    private static IEnumerable<Undeployable> CutBodies(Script script) =>
        from cut in Cuts(script)
        let statement = script.Statements.FirstOrDefault(statement => statement.Start < cut && cut < statement.Start + statement.Length)
        where statement is not null && !HasSemicolon(statement)
        select new Undeployable(statement, cut,
            "DbUp 5 cuts the script at this line, in the midst of a statement, because it holds nothing but a semicolon: the deployment fails with a syntax error. " +
            "Put the semicolon at the end of the line before.");

    private static IEnumerable<Undeployable> NotAlone(Script script, RuleContext context)
    {
        // In a transaction of the runner's own they are refused by any version, and told.
        if (context.Run?.Problems.Any(problem => problem.Script == script && problem.SqlState == "25001") == true) return [];
        var cuts = Cuts(script).ToList();
        return
            from command in script.Statements.GroupBy(statement => cuts.Count(cut => cut < statement.Start))
            where command.Skip(1).Any()
            from statement in command.Where(StatementTraits.CannotRunInTransaction)
            select new Undeployable(statement, -1,
                $"DbUp 5 sends this script as one command, which is one transaction, and the server refuses {statement.Command} of this form in it. " +
                "Move the statement to a script of its own, or put a line with nothing but a semicolon before and after it.");
    }

    private static bool HasSemicolon(Statement statement)
    {
        var depth = 0;
        foreach (var token in statement.ReadTokens().Where(token => token.Kind == TokenKind.Punctuation))
        {
            if (token.Value == "(") depth++;
            else if (token.Value == ")") depth--;
            else if (token.Value == ";" && depth == 0) return true;
        }
        return false;
    }

    /// <summary>Where DbUp 5 cuts: the places of the semicolons.</summary>
    private static IEnumerable<int> Cuts(Script script) =>
        LoneSemicolon().Matches(script.Source.Text).Select(match => match.Index + match.Value.IndexOf(';', StringComparison.Ordinal));

    private static bool IsTold(Statement statement, Script script, RuleContext context) =>
        context.Run?.Problems.Any(problem => problem.Script == script
            && (problem.Statement == statement || (problem.Location is { } place && place.CompareTo(statement.Span) >= 0 && IsBefore(place, statement.Span)))) == true;

    private static bool IsBefore(SourceSpan place, SourceSpan end) =>
        (place.Line, place.Column).CompareTo((end.EndLine, end.EndColumn)) < 0;

    /// <summary>DbUp's own pattern.</summary>
    [GeneratedRegex(@"^\s*;\s*$", RegexOptions.Multiline)]
    private static partial Regex LoneSemicolon();

    /// <param name="Start">The offset to point to; -1: the statement.</param>
    private sealed record Undeployable(Statement Statement, int Start, string Message);
}
