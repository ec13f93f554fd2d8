using DbQuality.Catalog;
using DbQuality.Standards;

namespace DbQuality.Generation.Habits;

/// <summary>By which patterns indexes and constraints are named: the known one that fits the most.</summary>
internal sealed class PatternHabits(Judged judged)
{
    private static readonly (string Key, string Noun, string Rule, string[] Patterns)[] Kinds =
    [
        ("indexes", "indexes", "index-name",
            ["idx_{table}_{columns}", "ix_{table}_{columns}", "IX_{table}_{columns}", "{table}_{columns}_idx", "{table}_{columns}_index", "index_{table}_on_{columns}", "idx_ prefix",
                "ix_ prefix", "_idx suffix"]),
        ("primary_keys", "primary keys", "constraint-name", ["{table}_pkey", "pk_{table}", "PK_{table}", "{table}_pk"]),
        ("foreign_keys", "foreign keys", "constraint-name",
            ["fk_{table}_{referenced}", "fk_{table}_{columns}", "{table}_{columns}_fkey", "{table}_{columns}_fk", "FK_{table}_{referenced}_{columns}", "fk_ prefix"]),
        ("unique_constraints", "unique constraints", "constraint-name",
            ["uq_{table}_{columns}", "{table}_{columns}_key", "uk_{table}_{columns}", "AK_{table}_{columns}", "{table}_{columns}_uq", "uq_ prefix"]),
        ("checks", "checks", "constraint-name",
            ["ck_{table}_{name}", "chk_{table}_{name}", "CK_{table}_{name}", "{table}_{name}_check", "{table}_{name}_chk", "ck_ prefix", "chk_ prefix"]),
    ];

    /// <summary>For each kind that has a pattern for nine of ten names, the pattern; for the others, the numbers.</summary>
    public IEnumerable<(string Key, Habit Habit)> All()
    {
        foreach (var (key, noun, rule, patterns) in Kinds)
        {
            var total = Total(key);
            if (total < 3) continue;
            var (pattern, breaking) = patterns.Select(pattern => (pattern, Breaking: judged.Violations(rule, With(key, pattern)))).MinBy(tried => tried.Breaking.Count);
            var obeying = total - breaking.Count;
            if (obeying * 10 >= total * 9)
                yield return (key, new Habit(Habit.Quoted(pattern), $"{obeying} of {total} {noun}{Habit.Others([.. breaking.Select(named => named.Name)])}."));
            else
                yield return (key, new Habit(null, $"No pattern for {noun}: the best, {pattern}, holds for {obeying} of {total}."));
        }
    }

    private static DatabaseStandards With(string key, string pattern) =>
        new() { Naming = new NamingStandards { Patterns = new Dictionary<string, string> { [key] = pattern } } };

    /// <summary>As many as the rule looks at.</summary>
    private int Total(string key)
    {
        var tables = judged.Context.Tables.Concat(judged.Context.Partitions).ToList();
        if (key == "indexes")
            return tables.Concat<Relation>(judged.Context.Views).SelectMany(relation => relation.Indexes).Count(index => index.ConstraintOid is null && index.PartitionOf is null);
        var kind = key switch
        {
            "primary_keys" => ConstraintKind.PrimaryKey, "foreign_keys" => ConstraintKind.ForeignKey, "unique_constraints" => ConstraintKind.Unique, _ => ConstraintKind.Check,
        };
        return tables.SelectMany(table => table.Constraints).Count(constraint => constraint.Kind == kind && constraint.IsLocal && constraint.ParentOid is null);
    }
}
