using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ617.</summary>
internal sealed class VacuumFullOrCluster : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ617",
        Name = "vacuum-full-or-cluster",
        Category = RuleCategory.Safety,
        Profile = Profile.Strict,
        Proof = Proof.Source,
        Summary = "VACUUM FULL or CLUSTER in a migration",
        Rationale =
            "Both copy the table, and its indexes, while nobody can read or write it, and what they gain is gone with the next updates. That is upkeep, not a change of the schema: it belongs to a quiet hour, " +
            "or to a tool that does it beside the running application. Where a table from before the script was seen to be copied, DBQ602 tells of it, and this rule does not.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var copying = TraceViolation.Located(context)
            .Where(located => located.Trace.Rewrites.Any(rewrite => rewrite.ExistedBeforeScript && TableLocks.IsChecked(rewrite.RelationId, rewrite.Schema, rewrite.Name, context)))
            .Select(located => located.Source.Statement).ToHashSet(ReferenceEqualityComparer.Instance);
        return
            from script in context.Plan!.Scripts
            from statement in script.Statements
            where Copies(statement) && !copying.Contains(statement)
            select new Violation(
                new DbObject { Kind = ObjectKind.Statement, Name = statement.Command },
                $"{(statement.Command == "VACUUM" ? "VACUUM FULL" : "CLUSTER")} copies what it is given while nobody can read or write it.", "Leave it to the upkeep of the database.")
            { Location = statement.Span, Discriminator = StatementLine.Identity(statement) };
    }

    private static bool Copies(Statement statement) => statement.Command switch
    {
        "CLUSTER" => true,
        "VACUUM" => statement.Tokens is var tokens && (tokens.Count > 1 && tokens[1].Is("full") || IsOption(tokens)),
        _ => false,
    };

    /// <summary><c>VACUUM (FULL)</c>, <c>(FULL true, ANALYZE)</c>.</summary>
    private static bool IsOption(IReadOnlyList<Token> tokens)
    {
        for (var i = 2; i < tokens.Count && tokens[1].Value == "(" && tokens[i].Value != ")"; i++)
        {
            if (tokens[i].Is("full")) return tokens[i + 1].Value.ToLowerInvariant() is not ("false" or "off" or "0");
        }
        return false;
    }
}
