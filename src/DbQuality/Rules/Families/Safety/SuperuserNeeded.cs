using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ621.</summary>
internal sealed class SuperuserNeeded : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ621",
        Name = "superuser-needed",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        Summary = "A statement that only a superuser may run",
        Rationale =
            "A deployment that logs in as a superuser can do anything to the server, and so can whoever gets a script into it; most hosted services have none to give. The gate runs scripts as the database's " +
            "owner, so such a statement is refused there and told by DBQ701; where the standards say `run_as: superuser`, this rule tells which statements need it. Have an administrator prepare what they do.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from script in context.Standards.Database.RunAs == RunAs.Superuser ? context.Plan!.Scripts : []
        from statement in script.Statements
        let what = Privileged(statement)
        where what is not null
        select new Violation(
            new DbObject { Kind = ObjectKind.Statement, Name = statement.Command },
            $"{what} needs a superuser, and so does the deployment.", "Have an administrator do it once, before the migrations.")
        { Location = statement.Span, Discriminator = StatementLine.Identity(statement) };

    private static string? Privileged(Statement statement) => statement.Command switch
    {
        "ALTER SYSTEM" or "CREATE EVENT TRIGGER" or "CREATE ACCESS METHOD" or "CREATE TABLESPACE" or "CREATE FOREIGN DATA WRAPPER" => statement.Command,
        "CREATE LANGUAGE" => "CREATE LANGUAGE",
        "COPY" when Follows(statement, "program") => "COPY with a program",
        "COPY" when Follows(statement, null) => "COPY with a file of the server",
        "SET" when StatementLine.HasWord(statement, "session_replication_role") => "session_replication_role",
        "CREATE FUNCTION" when Names(statement, "language", "c", "internal") => "A function in C",
        "ALTER TABLE" when Names(statement, "trigger", "all") => "DISABLE or ENABLE TRIGGER ALL",
        _ => null,
    };

    /// <summary>After <c>FROM</c> or <c>TO</c>: the word, or a file's name.</summary>
    private static bool Follows(Statement statement, string? word)
    {
        var tokens = statement.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if ((tokens[i].Is("from") || tokens[i].Is("to")) && (word is null ? tokens[i + 1].Kind == TokenKind.String : tokens[i + 1].Is(word))) return true;
        }
        return false;
    }

    private static bool Names(Statement statement, string first, params string[] values)
    {
        var tokens = statement.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(first) && values.Contains(tokens[i + 1].Value.ToLowerInvariant())) return true;
        }
        return false;
    }
}
