using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>A rule that denies types of columns. An array or a domain counts as what it is made of.</summary>
internal abstract partial class DeniedTypeRule : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be of the type: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    /// <summary>The options that every such rule has.</summary>
    /// <param name="types">The denied types until the team says others; <c>(n)</c> stands for any length or precision.</param>
    protected static IReadOnlyList<RuleOption> OptionsWith(params IReadOnlyList<string> types) =>
    [
        new TypesOption("types", types, "The denied types; `(n)` stands for any length or precision, a type without it for all of them."),
        Exceptions,
    ];

    /// <summary>What the type does to people who use it: follows a colon.</summary>
    protected abstract string Effect { get; }

    /// <summary>How the column gets another type while it is in use. It is of no domain.</summary>
    /// <param name="element">The type of a single value.</param>
    private protected abstract Remedy RemedyOf(Column column, string element, RuleContext context);

    /// <summary>Whether the rule looks at the column at all.</summary>
    protected virtual bool Concerns(Column column, RuleContext context) => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var types = Info.Options.OfType<TypesOption>().Single().Of(context);
        var exceptions = Exceptions.Of(context);
        var elements = ElementTypes.For(context);
        var denied = new Dictionary<string, bool>(StringComparer.Ordinal);
        bool IsDenied(string element)
        {
            if (!denied.TryGetValue(element, out var answer)) denied.Add(element, answer = types.Any(type => Denies(type, element)));
            return answer;
        }
        return
            from column in context.OwnColumns
            let element = elements.Of(column.Type)
            where IsDenied(element) && Concerns(column, context) &&
                !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            select Remedy.Later(() => elements.IsOfDomain(column.Type)
                ? Remedy.None($"Its domain is made of {element}: decide what the domain should be, or give the column a type without one.")
                : RemedyOf(column, element, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} is {column.Type.Display}: {Effect}.",
                "Change it:") { AtLastChange = true });
    }

    /// <summary>The statement that changes the type, for who has decided on it; empty where the server refuses one, as for what a table is partitioned by and for a typed table's columns.</summary>
    /// <param name="value">The new value of the quoted column; null where the server knows it.</param>
    private protected static string ByHand(Column column, string type, Func<string, string>? value = null)
    {
        var (table, name) = ((Table)column.Relation, SqlName.Quote(column.Name));
        var isFixed = table.OfType is not null || PartitionColumns.MayHave(table, column);
        return isFixed ? "" : $"alter table {table.QualifiedName} alter column {name} type {type}{(value is null ? "" : " using " + value(name))};";
    }

    private static bool Denies(string type, string element) =>
        type == element || (type.EndsWith("(n)", StringComparison.Ordinal)
            ? element.Contains('(', StringComparison.Ordinal) && type[..^3] == WithoutModifier(element)
            : !type.Contains('(', StringComparison.Ordinal) && type == WithoutModifier(element));

    private static string WithoutModifier(string type) => Modifier().Replace(type, "");

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Modifier();
}
