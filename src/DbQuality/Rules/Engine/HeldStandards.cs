using DbQuality.Standards;

namespace DbQuality.Rules.Engine;

/// <summary>A standard that a file states and nothing enforces.</summary>
/// <param name="Path">Its key, from the top of the file.</param>
/// <param name="Because">Why not; no final full stop.</param>
public sealed record UnheldStandard(string Path, string Because);

/// <summary>To which standards rules hold the team, by what its file says alone.</summary>
internal sealed class HeldStandards(TeamStandards standards)
{
    /// <summary>What is no standard: the gate itself goes by it, or rules make exceptions by it.</summary>
    private static readonly string[] Settings =
    [
        "version", "profile", "migrations", "rules", "waivers", "custom_rules", "database.postgres", "database.image", "database.platform", "database.before", "database.schemas",
        "database.exclude", "database.extensions", "database.roles", "database.settings", "database.run_as", "database.lookup_tables", "database.naming.exceptions",
    ];

    private static readonly ILookup<string, RuleInfo> RulesByStandard = RuleCatalog.All
        .SelectMany(rule => rule.Info.Options.OfType<StandardOption>(), (rule, option) => (option.Path, rule.Info)).ToLookup(standard => standard.Path, standard => standard.Info);

    private static readonly RuleSchedule Schedule = new(new RuleSelection { Today = default });

    /// <summary>Whether a rule that speaks holds the team to what stands at a key, or would stand there by default.</summary>
    public bool AreHeld(string path) => RulesByStandard[path].Any(IsOn);

    /// <summary>Those that are stated and not enforced, in the file's order.</summary>
    public IReadOnlyList<UnheldStandard> Unheld() =>
    [
        .. from path in standards.Stated.Paths.Where(path => !Array.Exists(Settings, setting => StatedKeys.IsAtOrBelow(path, setting))).Select(Key).Distinct()
           where !AreHeld(path)
           select new UnheldStandard(path, Because([.. RulesByStandard[path].Select(rule => $"{rule.Id} {rule.Name}")])),
    ];

    private static string Because(IReadOnlyList<string> rules) => rules.Count == 0
        ? "nothing in this version reads it"
        : $"{string.Join(" and ", rules)} {(rules.Count == 1 ? "is" : "are")} off in standards.yaml";

    /// <summary>The standard that a value is of; what stands below it is no key of ours: a prefix, a column's name.</summary>
    private static string Key(string path) => RulesByStandard.Select(standard => standard.Key).FirstOrDefault(standard => StatedKeys.IsAtOrBelow(path, standard))
        ?? string.Join('.', path.Split('.').Take(path.StartsWith("database.", StringComparison.Ordinal) ? 3 : 2));

    private bool IsOn(RuleInfo rule) => Schedule.Weigh(rule, standards).Because is null;
}
