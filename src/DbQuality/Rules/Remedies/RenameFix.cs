using System.Text;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// Renames of what statements of applications do not name: indexes, constraints, triggers, policies; and of enum labels, which
/// have no second name to be known by.
/// </summary>
internal static class RenameFix
{
    public const string NoName = "No better name is known, or it is taken: choose one.";

    /// <param name="proposal">A free name; null where none is known.</param>
    public static Remedy Of(Catalog.Index index, string? proposal)
    {
        if (Missing(proposal) is { } because) return Remedy.None(because);
        return Plain(index.Name, proposal!, $"alter index {index.QualifiedName} rename to {SqlName.Quote(proposal!)};",
            $"alter index {SqlName.Quote(index.Relation.Schema, proposal!)} rename to {SqlName.Quote(index.Name)};");
    }

    public static Remedy Of(Constraint constraint, string? proposal, RuleContext context)
    {
        if (Missing(proposal) is { } because) return Remedy.None(because);
        // ON CONFLICT ON CONSTRAINT, or a comparison with the name that an error brings.
        var alter = $"alter table {constraint.Table.QualifiedName} rename constraint ";
        var rename = $"{alter}{SqlName.Quote(constraint.Name)} to {SqlName.Quote(proposal!)};";
        return BodyWords.Of(context).With(constraint.Name) is { } routine ? Remedy.None(NamedIn(routine), rename) : Plain(constraint.Name, proposal!, rename,
            $"{alter}{SqlName.Quote(proposal!)} to {SqlName.Quote(constraint.Name)};");
    }

    public static Remedy Of(Trigger trigger, string? proposal)
    {
        if (Missing(proposal) is { } because) return Remedy.None(because);
        var others = trigger.Relation.Triggers.Where(other => other != trigger && other.Timing == trigger.Timing && (other.Events & trigger.Events) != 0);
        if (others.FirstOrDefault(other => string.CompareOrdinal(other.Name, trigger.Name) > 0 != string.CompareOrdinal(other.Name, proposal) > 0) is { } passed)
            return Remedy.None($"Triggers fire in the order of their names, and as {SqlName.Quote(proposal!)} it would change places with {SqlName.Quote(passed.Name)}: decide which comes first.",
                Rename("trigger", trigger.Name, trigger.Relation, proposal!));
        return Member("trigger", trigger.Name, trigger.Relation, proposal!);
    }

    public static Remedy Of(Policy policy, string? proposal) =>
        Missing(proposal) is { } because ? Remedy.None(because) : Member("policy", policy.Name, policy.Table, proposal!);

    /// <param name="labels">Old and new, each free.</param>
    public static Remedy Of(UserType type, IReadOnlyList<(string Old, string New)> labels, RuleContext context)
    {
        if (labels.Select(label => Missing(label.New)).OfType<string>().FirstOrDefault() is { } because) return Remedy.None(because);
        var bodies = context.Catalog.Routines.Where(routine => routine.Extension is null && routine.SqlBody is null);
        if (bodies.FirstOrDefault(routine => BodyText.Strings(routine.Body).Any(text => labels.Any(label => label.Old == text))) is { } routine)
            return Remedy.None($"The body of {routine.Signature} has the label as text, which PostgreSQL does not change: rename both in one migration.", Line(labels));
        return Remedy.By(new Fix
        {
            Topic = "labels",
            Phase = FixPhase.Names,
            Steps =
            [
                new FixStep(Rename(labels), Rename([.. labels.Select(label => (label.New, label.Old))]))
                {
                    Why = "dbquality:ignore DBQ609 There is no second spelling for the time between: deploy it together with the application that sends the new one.",
                    UndoWhy = "Take it back together with the application that sends the new one.",
                    Short = new ShortForm(Line(labels), "As one statement all labels change, or none."),
                },
            ],
        });

        string Rename(IReadOnlyList<(string Old, string New)> pairs) => SqlBlock.Of([.. Statements(pairs)]);

        string Line(IReadOnlyList<(string Old, string New)> pairs) => string.Join(' ', Statements(pairs));

        IEnumerable<string> Statements(IReadOnlyList<(string Old, string New)> pairs) =>
            pairs.Select(pair => $"alter type {type.QualifiedName} rename value {SqlText.Literal(pair.Old)} to {SqlText.Literal(pair.New)};");
    }

    /// <summary>Why nothing can be named so; null where it can.</summary>
    public static string? Missing(string? proposal) =>
        proposal is null ? NoName :
        Encoding.UTF8.GetByteCount(proposal) > NameLimit.Bytes ? $"The name {SqlName.Quote(proposal)} is longer than the {NameLimit.Bytes} bytes that PostgreSQL keeps: choose a shorter one." :
        null;

    public static string NamedIn(Routine routine) =>
        $"The body of {routine.Signature} names it, and PostgreSQL does not change a body: rename it and replace the routine in one migration.";

    private static Remedy Member(string noun, string name, Relation relation, string proposal) => Plain(
        name, proposal, Rename(noun, name, relation, proposal), Rename(noun, proposal, relation, name));

    private static string Rename(string noun, string from, Relation relation, string to) =>
        $"alter {noun} {SqlName.Quote(from)} on {relation.QualifiedName} rename to {SqlName.Quote(to)};";

    private static Remedy Plain(string name, string newName, string sql, string undo) => Remedy.By(OfNew(name, newName, sql, undo));

    /// <summary>A rename that leaves nothing of the old name.</summary>
    public static Fix OfNew(string name, string newName, string sql, string undo, FixPhase phase = FixPhase.Names) =>
        new() { Topic = "rename " + name, NewName = newName, Phase = phase, Steps = [new FixStep(sql, undo)] };
}
