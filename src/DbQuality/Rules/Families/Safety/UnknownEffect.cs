using System.Text.RegularExpressions;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ622.</summary>
internal sealed partial class UnknownEffect : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ622",
        Name = "unknown-effect",
        Category = RuleCategory.Safety,
        Profile = Profile.Strict,
        Proof = Proof.Trace,
        Summary = "What a statement does to tables in use could not be observed",
        Rationale =
            "A procedure, or a `DO` block that commits after an explicit lock or a call frees its locks before anybody can look at them, so which tables it locked, and how, is not known. What it changed is. " +
            "Look at it yourself, or write the statements into the script.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from script in context.Plan!.Scripts
        from statement in script.Statements
        where statement.Command == "CALL" || (statement.Command == "DO" && Commits(statement))
        select new Violation(
            new DbObject { Kind = ObjectKind.Statement, Name = statement.Command },
            $"{statement.Command} may end transactions inside, and the locks that it has held are not seen.", "Look at what it does to tables in use, or write its statements into the script.")
        { Location = statement.Span, Discriminator = StatementLine.Identity(statement) };

    /// <summary>Commands inside that change definitions are observed before the commit; a lock, and what calls something, is not.</summary>
    private static bool Commits(Statement statement)
    {
        var tokens = BodyText.OfBlock(statement);
        var words = tokens.Select(token => token.Kind == TokenKind.Word ? token.Value : "").ToList();
        if (!words.Exists(word => word is "commit" or "rollback")) return false;
        // Dynamic SQL that alters is observed as well; what it locks stands in a string.
        return words.Contains("lock") || words.Contains("call")
            || tokens.Any(token => token.Kind is TokenKind.String or TokenKind.DollarString && ExplicitLock().IsMatch(token.Value))
            || Enumerable.Range(0, words.Count).Any(i => words[i] == "perform" && !(i + 1 < words.Count && IsHarmless(words[i + 1])));
    }

    /// <summary>Functions of the server's own.</summary>
    private static bool IsHarmless(string function) => function is "set_config" or "setval" || function.StartsWith("pg_", StringComparison.Ordinal);

    [GeneratedRegex(@"\block\s", RegexOptions.IgnoreCase)]
    private static partial Regex ExplicitLock();
}
