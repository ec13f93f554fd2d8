using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>
/// One option of a rule, said once: the rule lists it, reads it by <c>Of</c>, and the schema, the pages and <c>rules list</c> print it.
/// Each shape of value is a type of its own, which a rule declares as a static field.
/// </summary>
/// <param name="Name">As <c>rules:</c> spells it, or the path of a section (<c>database.primary_key</c>).</param>
/// <param name="Default">As text.</param>
/// <param name="Summary">What it means: one sentence, Markdown.</param>
/// <param name="Kind">What <c>rules:</c> may say; meaningless for the path of a section.</param>
public abstract record RuleOption(string Name, string Default, string Summary, OptionKind Kind = OptionKind.Texts)
{
    /// <summary>The only words that it takes; empty: any text.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>Whether the team that states it has the rule speak: it is what the rule holds the team to.</summary>
    public virtual bool SwitchesOn => true;

    /// <summary>What its texts name in the database, so that one which names nothing is noticed; null: nothing there.</summary>
    public NamedThing? Names { get; init; }

    /// <summary>Those names, of what the team says.</summary>
    internal virtual IReadOnlyList<string> NamesIn(OptionValue value) => value.Items;

    /// <summary>How a sentence names it.</summary>
    public virtual string Title => $"its option {Name}";

    /// <summary>Whether the team says anything by it; an empty list says nothing.</summary>
    /// <param name="standards">The team's.</param>
    /// <param name="rule">The id of the rule whose option it is.</param>
    public virtual bool IsStated(TeamStandards standards, string rule) =>
        standards.Rules.GetValueOrDefault(rule)?.Options.GetValueOrDefault(Name) is { Items.Count: > 0 };

    /// <summary>The error for an option that is stated and cannot be read.</summary>
    /// <param name="wanted">Follows "it must be".</param>
    internal GateException Wrong(OptionValue value, string wanted) =>
        CodedProblem.WrongSetting.InConfiguration($"The option {Name} is '{string.Join(", ", value.Items)}'; it must be {wanted}.", value.Location);

    /// <summary>A list as the pages print it.</summary>
    private protected static string Print(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(", ", items);
}

/// <summary>What a rule goes by that stands in a section of the standards, which has types of its own.</summary>
internal record SectionOption(string Path, string Default, string Summary) : RuleOption(Path, Default, Summary)
{
    /// <summary>What several rules leave alone.</summary>
    public static SectionOption LookupTables { get; } = new("database.lookup_tables", "none", "Tables that are exempt.");

    public override bool SwitchesOn => false;

    public override string Title => Path;

    public override bool IsStated(TeamStandards standards, string rule) => standards.Stated.Holds(Path);
}

/// <summary>A section that says what the rule holds a team to: whoever states it has the rule speak, whatever the profile.</summary>
internal sealed record StandardOption(string Path, string Default, string Summary) : SectionOption(Path, Default, Summary)
{
    public override bool SwitchesOn => true;
}
