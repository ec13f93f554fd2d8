using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>What a rule is about: its family, and its folder.</summary>
public enum RuleCategory
{
    Naming,
    Structure,
    Indexes,
    Security,
    Orphans,
    Safety,
    History,
    Health,
    Custom,

    /// <summary>About waivers, ignores and the standards themselves. These rules run after all others.</summary>
    Waivers,
}

/// <summary>How a finding is known.</summary>
public enum Proof
{
    /// <summary>Read from the catalog that the migrations produced.</summary>
    Catalog,

    /// <summary>Observed while the migrations ran.</summary>
    Trace,

    /// <summary>Read from the scripts' statements.</summary>
    Source,

    /// <summary>Needs a running database's statistics.</summary>
    Live,
}

/// <summary>A rule's description: data, so that documents, <c>explain</c> and profiles need no code of the rule.</summary>
public sealed record RuleInfo
{
    /// <summary><c>DBQ301</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>foreign-key-without-index</c>.</summary>
    public required string Name { get; init; }
    public required RuleCategory Category { get; init; }

    /// <summary>
    /// The mildest profile in which the rule speaks by itself: essential rules are errors, recommended ones warnings, strict ones warnings in <c>strict</c> only.
    /// Where the team states what the rule holds it to, the rule speaks in all of them.
    /// </summary>
    public required Profile Profile { get; init; }
    public required Proof Proof { get; init; }

    /// <summary>One line, no final full stop: what it flags.</summary>
    public required string Summary { get; init; }

    /// <summary>Why it matters on a running system; two to five sentences, Markdown.</summary>
    public required string Rationale { get; init; }

    /// <summary>Its findings are of a name, and stand where the object got it.</summary>
    public bool IsAboutNames { get => isAboutNames ?? Category == RuleCategory.Naming; init => isAboutNames = value; }

    private readonly bool? isAboutNames;

    /// <summary>Its findings carry SQL that mends them, or say what keeps them from it.</summary>
    public bool HasFix { get; init; }

    /// <summary>Standards that only the team can state: the rule is silent until one of them is.</summary>
    public IReadOnlyList<RuleOption> Needs { get; init; } = [];

    /// <summary>The options it reads, those that it needs first.</summary>
    public IReadOnlyList<RuleOption> Options
    {
        get => Needs.Count == 0 ? field : [.. Needs, .. field];
        init;
    } = [];

    /// <summary>The version of the rule set it first appeared in; newer than the standards file's <c>version</c> means info only.</summary>
    public int Since { get; init; } = 1;

    /// <summary>What its findings weigh unless the team says otherwise; null: what its profile says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>It says that something is nowhere: of several versions of PostgreSQL, all must lack it.</summary>
    internal bool IsAboutAllVersions { get; init; }

    /// <summary>Where its page is, relative to the repository; of a rule of the team's own its file, relative to the project.</summary>
    public string Page
    {
        get => field ?? $"docs/rules/{Id}.md";
        init;
    }

    /// <summary>Whether the team states what the rule holds it to.</summary>
    internal bool IsStatedIn(TeamStandards standards) => Options.Any(option => option.SwitchesOn && option.IsStated(standards, Id));

    /// <summary>Which standard the rule waits for, as a sentence without its full stop; null where it waits for none.</summary>
    internal string? WaitsFor(TeamStandards standards)
    {
        if (Needs.Count == 0 || Needs.Any(option => option.IsStated(standards, Id))) return null;
        var names = Needs.Select(option => option.Title).ToList();
        return names switch
        {
            [var only] => $"{only} is not stated in standards.yaml",
            [var first, var second] => $"neither {first} nor {second} is stated in standards.yaml",
            _ => $"none of {string.Join(", ", names)} is stated in standards.yaml",
        };
    }

    /// <summary>Whether somebody means this rule: by id or name, in any letter case.</summary>
    public bool GoesBy(string idOrName) =>
        string.Equals(idOrName, Id, StringComparison.OrdinalIgnoreCase) || string.Equals(idOrName, Name, StringComparison.OrdinalIgnoreCase);
}
