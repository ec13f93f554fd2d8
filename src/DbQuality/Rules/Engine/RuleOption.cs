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

    /// <summary>Whether the team says anything by it; an empty list says nothing.</summary>
    public bool IsStated(RuleContext context) => context.Options.Find(Name) is { Items.Count: > 0 };

    /// <summary>The error for an option that is stated and cannot be read.</summary>
    /// <param name="wanted">Follows "it must be".</param>
    internal GateException Wrong(OptionValue value, string wanted) =>
        CodedProblem.WrongSetting.InConfiguration($"The option {Name} is '{string.Join(", ", value.Items)}'; it must be {wanted}.", value.Location);

    /// <summary>A list as the pages print it.</summary>
    private protected static string Print(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(", ", items);
}

/// <summary>What a rule goes by that stands in a section of the standards, which has types of its own.</summary>
internal sealed record SectionOption(string Path, string Default, string Summary) : RuleOption(Path, Default, Summary)
{
    /// <summary>What several rules leave alone.</summary>
    public static SectionOption LookupTables { get; } = new("database.lookup_tables", "none", "Tables that are exempt.");
}
