using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ117.</summary>
internal sealed class TriggerName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ117",
        Name = "trigger-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Trigger, policy or enum label that is not named in the configured style",
        Rationale =
            "Triggers of one table and time fire in the order of their names, policies are dropped by name, and enum labels are " +
            "spelled in every query: one style keeps them predictable. Styles are those of `database.naming.triggers`, `policies` and " +
            "`enums`; `any` takes a kind out. Triggers that PostgreSQL cloned to partitions are their parent's.",
        Options =
        [
            new StandardOption("database.naming.triggers", "snake_case", "A style, a prefix or suffix in words, or a pattern such as `{table}_{name}`."),
            new StandardOption("database.naming.policies", "snake_case", "Likewise."),
            new StandardOption("database.naming.enums", "snake_case", "Likewise, for the labels of enums."),
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context) => Triggers(context).Concat(Policies(context)).Concat(Labels(context));

    private static IEnumerable<Violation> Triggers(RuleContext context)
    {
        if (Pattern(context, "triggers") is not { } pattern) return [];
        return
            from relation in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views)
            from trigger in relation.Triggers
            where trigger.ParentOid is null && !IsException(context, trigger.Name)
            let slots = new NameSlots(relation.Schema, relation.Name)
            where !pattern.Accepts(trigger.Name, slots)
            let wanted = pattern.Propose(trigger.Name, slots)
            let proposal = relation.Triggers.Any(other => other.Name == wanted) ? null : wanted
            select RenameFix.Of(trigger, proposal).Of(Of(trigger.ToDbObject(), "trigger", trigger.Name, relation, pattern));
    }

    private static IEnumerable<Violation> Policies(RuleContext context)
    {
        if (Pattern(context, "policies") is not { } pattern) return [];
        return
            from table in context.Tables.Concat(context.Partitions)
            from policy in table.Policies
            let slots = new NameSlots(table.Schema, table.Name)
            where !IsException(context, policy.Name) && !pattern.Accepts(policy.Name, slots)
            let wanted = pattern.Propose(policy.Name, slots)
            let proposal = table.Policies.Any(other => other.Name == wanted) ? null : wanted
            select RenameFix.Of(policy, proposal).Of(Of(policy.ToDbObject(), "policy", policy.Name, table, pattern));
    }

    private static Violation Of(DbObject subject, string noun, string name, Relation relation, NamePattern pattern) =>
        new(subject, $"{Nouns.Capital(noun)} {SqlName.Quote(name)} of {relation.QualifiedName} {pattern.Title}, so its name must be looked up.", "Rename it:");

    private static IEnumerable<Violation> Labels(RuleContext context)
    {
        if (Pattern(context, "enums") is not { } pattern) return [];
        var slots = new NameSlots();
        return
            from type in context.Types
            let wrong = type.Labels.Where(label => !IsException(context, label) && !pattern.Accepts(label, slots)).ToList()
            where wrong.Count > 0
            let mended = wrong.Select(label => (Old: label, New: pattern.Propose(label, slots))).ToList()
            let isClear = mended.All(pair => pair.New is not null && !type.Labels.Contains(pair.New)) && mended.Select(pair => pair.New).Distinct().Count() == mended.Count
            let remedy = isClear ? RenameFix.Of(type, [.. mended.Select(pair => (pair.Old, pair.New!))], context) : Remedy.None(RenameFix.NoName)
            select remedy.Of(new Violation(
                type.ToDbObject(),
                $"Enum {type.QualifiedName} has {(wrong.Count == 1 ? "the label" : "the labels")} {Nouns.List(wrong.Select(SqlText.Literal))}, which " +
                $"{(wrong.Count == 1 ? pattern.Title : pattern.Title.Replace("is not", "are not", StringComparison.Ordinal).Replace("does not", "do not", StringComparison.Ordinal))}, " +
                $"so every query must know the spelling.",
                "Rename:")
            { AtLastChange = true });
    }

    private static NamePattern? Pattern(RuleContext context, string kind)
    {
        var naming = context.Standards.Database.Naming;
        return naming.Patterns.GetValueOrDefault(kind) == "any" ? null : NamePattern.Of(naming, kind) ?? NamePattern.SnakeCase(naming);
    }

    private static bool IsException(RuleContext context, string name) => context.Standards.Database.Naming.Exceptions.Contains(name);
}
