using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Generation.Habits;

/// <summary>A catalog, and what single rules would say of it under standards that somebody considers.</summary>
internal sealed class Judged(RuleContext context)
{
    /// <summary>Everything there is, in scope of a project without standards.</summary>
    public RuleContext Context { get; } = context;

    /// <summary>Ordinary and partitioned tables; what a foreign table has is another server's.</summary>
    public IReadOnlyList<Table> Tables { get; } = [.. context.Tables.Where(table => table.Kind != TableKind.Foreign)];

    /// <summary>What a rule reports; nothing that a script's own comment waives.</summary>
    public IReadOnlyList<DbObject> Violations(string rule, DatabaseStandards database)
    {
        var standards = new TeamStandards { Database = database, Stated = StatedKeys.At(RuleCatalog.Find(rule)!.Info.Needs.Select(option => option.Name)) };
        var verdict = RuleEngine.Judge(Context with { Standards = standards }, new RuleSelection { Only = [rule], Today = DateOnly.FromDateTime(DateTime.Today) });
        return [.. verdict.Findings.Where(finding => finding.Rule.Name == rule).Select(finding => finding.Object)];
    }

    /// <summary>A table as a comment names it: with its schema only where there are several.</summary>
    public string NameOf(Table table) => HasSchemas ? $"{table.Schema}.{table.Name}" : table.Name;

    /// <summary>A pattern that matches one table.</summary>
    public string PatternOf(Table table) => HasSchemas ? $"{ObjectPatterns.Literal(table.Schema)}.{ObjectPatterns.Literal(table.Name)}" : ObjectPatterns.Literal(table.Name);

    private bool HasSchemas { get; } = context.Tables.Select(table => table.Schema).Distinct().Skip(1).Any();
}
