using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>A rule that denies types of columns. An array or a domain counts as what it is made of.</summary>
public abstract partial class DeniedTypeRule : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be of the type: `column` or `schema.table.column`, with globs.");

    /// <summary>The options that every such rule has.</summary>
    /// <param name="types">The denied types until the team says others; <c>(n)</c> stands for any length or precision.</param>
    protected static IReadOnlyList<RuleOption> OptionsWith(params IReadOnlyList<string> types) =>
    [
        new TypesOption("types", types, "The denied types; `(n)` stands for any length or precision, a type without it for all of them."),
        Exceptions,
    ];

    /// <summary>What the type does to people who use it: follows a colon.</summary>
    protected abstract string Effect { get; }

    /// <summary>The actions of ALTER TABLE that mend the column; null where none is safe.</summary>
    /// <param name="element">The type of a single value.</param>
    protected abstract string? Actions(Column column, string name, string element);

    /// <summary>How the column gets another type while it is in use. It is of no domain.</summary>
    /// <param name="element">The type of a single value.</param>
    private protected virtual Remedy RemedyOf(Column column, string element, RuleContext context) => Remedy.None(Advice);

    /// <summary>What to do where there is no statement for it.</summary>
    protected abstract string Advice { get; }

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
                $"Column {column} is {column.Type.Display}: {Effect}. {Sql(column, element, elements)}") { AtLastChange = true });
    }

    private string Sql(Column column, string element, ElementTypes elements)
    {
        if (elements.IsOfDomain(column.Type)) return $"Its domain is made of {element}: use a domain over another type.";
        var table = (Table)column.Relation;
        // The server refuses to change the type of what a table is partitioned by and of a typed table's columns.
        var fixedType = table.OfType is not null || PartitionColumns.MayHave(table, column);
        return !fixedType && Actions(column, SqlName.Quote(column.Name), element) is { } actions
            ? $"Change it: alter table {table.QualifiedName} {actions};"
            : Advice;
    }

    private static bool Denies(string type, string element) =>
        type == element || (type.EndsWith("(n)", StringComparison.Ordinal)
            ? element.Contains('(', StringComparison.Ordinal) && type[..^3] == WithoutModifier(element)
            : !type.Contains('(', StringComparison.Ordinal) && type == WithoutModifier(element));

    private static string WithoutModifier(string type) => Modifier().Replace(type, "");

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Modifier();
}
