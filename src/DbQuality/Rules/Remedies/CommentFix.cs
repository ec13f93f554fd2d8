using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Comments that names, types and keys alone can answer for. What they do not say, nobody makes up.</summary>
internal static class CommentFix
{
    private static readonly HashSet<string> Participles = new(StringComparer.Ordinal)
    {
        "begun", "bought", "built", "lost", "made", "paid", "read", "seen", "sent", "sold", "won",
    };

    /// <param name="relation">A table or a view.</param>
    public static Remedy Of(Relation relation, RuleContext context)
    {
        var link = relation is Table table ? LinkTable.Of(table, LinkTable.Bookkeeping, Singular.Of(context)) : null;
        if (link is null)
        {
            var unsaid = relation is View ? "what it is for" : "what a row of it is";
            return Unknown(Nouns.Of(relation), relation.QualifiedName, $"Its name does not say {unsaid}: say it.");
        }
        return Write(Nouns.Of(relation), relation.QualifiedName, $"Links {Words(link.Keys[0].ForeignKey!.Table.Name)} and {Words(link.Keys[1].ForeignKey!.Table.Name)}.", relation.Name);
    }

    public static Remedy Of(Column column, RuleContext context) => Say(column, Words(Singular.Of(context).Of(column.Relation.Name))) is { } text
        ? Write("column", column.ToString(), text, column.Name)
        : Unknown("column", column.ToString(), "Its name does not say what it holds: say it.");

    /// <summary>Routines do what no name tells.</summary>
    public static Remedy Of(Routine routine) => Unknown(Nouns.Of(routine), routine.Signature, "Its name does not say what it does: say it.");

    private static Remedy Unknown(string noun, string name, string because) => Remedy.None(because, $"comment on {noun} {name} is 'What it is for.';");

    /// <param name="row">What a row of its table is: <c>order line</c>.</param>
    private static string? Say(Column column, string row)
    {
        var name = column.Name;
        if (name == "id") return $"Identifier of the {row}.";
        if (name.EndsWith("_id", StringComparison.Ordinal) && Words(name[..^3]) is { Length: > 0 } other) return $"Identifier of the {other}.";
        if (column.Type.BaseOid == TypeIds.Boolean)
        {
            if (name.StartsWith("is_", StringComparison.Ordinal)) return $"Whether the {row} is {Words(name[3..])}.";
            return name.StartsWith("has_", StringComparison.Ordinal) ? $"Whether the {row} has {Words(name[4..])}." : null;
        }
        if (column.Type.BaseOid is not (TypeIds.TimestampTz or TypeIds.Timestamp or TypeIds.Date)) return null;
        if (!name.EndsWith("_at", StringComparison.Ordinal) && !name.EndsWith("_on", StringComparison.Ordinal)) return null;
        var what = name[..^3];
        var isParticiple = Participles.Contains(what) || (what.EndsWith("ed", StringComparison.Ordinal) && !what.Contains('_', StringComparison.Ordinal));
        return isParticiple ? $"When the {row} was {what}." : null;
    }

    private static string Words(string name) => string.Join(' ', name.Split('_', StringSplitOptions.RemoveEmptyEntries));

    private static Remedy Write(string noun, string name, string text, string topic) => Remedy.By(new Fix
    {
        Topic = "comment " + topic,
        Phase = FixPhase.Comments,
        Steps = [new FixStep($"comment on {noun} {name} is {SqlText.Literal(text)};", $"comment on {noun} {name} is null;")],
    });
}
