using DbQuality.Catalog;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>Which column another one refers to by its name, where no foreign key says it: <c>user_id</c> is <c>users</c>' key.</summary>
internal sealed class ReferenceTargets
{
    private const string Suffix = "_id";

    private readonly IReadOnlyList<string> prefixes;
    private readonly ILookup<(string Schema, string Said), Named> tables;
    private readonly ILookup<(string Schema, string Column), Shown> shown;

    private ReferenceTargets(IReadOnlyList<string> prefixes, ILookup<(string Schema, string Said), Named> tables, ILookup<(string Schema, string Column), Shown> shown)
    {
        this.prefixes = prefixes;
        this.tables = tables;
        this.shown = shown;
    }

    /// <summary>A table by a name that columns may call it.</summary>
    /// <param name="Lead">What its own name begins with before that; empty: nothing.</param>
    private sealed record Named(Table Table, string Lead);

    /// <summary>What a foreign key of one column refers to.</summary>
    private sealed record Shown(Table From, Column To);

    public static ReferenceTargets Of(IEnumerable<Column> references, RuleContext context)
    {
        var said = references.Select(column => (column.Relation.Schema, Said(column))).ToHashSet();
        var singular = Singular.Of(context);
        return new ReferenceTargets(
            [.. context.Standards.Database.Prefixes.Keys.OrderByDescending(prefix => prefix.Length)],
            (
                from table in context.Tables
                where table.Kind != TableKind.Foreign
                from lead in Leads(table.Name).Append("")
                let name = table.Name[lead.Length..]
                from called in new[] { name, singular.Of(name) }.Distinct()
                where said.Contains((table.Schema, called))
                select (Key: (table.Schema, called), Named: new Named(table, lead))).ToLookup(pair => pair.Key, pair => pair.Named),
            context.ForeignKeys.Where(key => key.Columns.Count == 1)
                .ToLookup(key => (key.Table.Schema, key.Columns[0].Name), key => new Shown(key.Table, key.ForeignKey!.Columns[0])));
    }

    /// <summary>Whether its name says that it refers to something.</summary>
    public static bool IsReference(Column column) =>
        column.Name.EndsWith(Suffix, StringComparison.Ordinal) && column.Name.Length > Suffix.Length && column.Generated == ' ';

    /// <summary>What a reference's name says that it refers to, in the singular or the plural.</summary>
    public static string Said(Column column) => column.Name[..^Suffix.Length];

    /// <summary>The column that a reference names; null where there is none, or more than one.</summary>
    public Column? Find(Column column, Table table)
    {
        var named = tables[(table.Schema, Said(column))].Select(one => (one.Table, one.Lead, Key: KeyFor(column, one.Table))).Where(one => one.Key is not null).ToList();
        if (named.Exists(one => one.Table == table && one.Lead.Length == 0)) return null;
        named.RemoveAll(one => one.Table == table);
        if (Others(column, table).Where(key => named.Exists(one => one.Table == key.Relation)).ToList() is { Count: > 0 } others) return others is [var only] ? only : null;

        var unled = named.Where(one => one.Lead.Length == 0).ToList();
        var own = named.Where(one => one.Lead.Length > 0 && Affix.Starts(table.Name, one.Lead) && (prefixes.Contains(one.Lead) || unled.Count > 0)).ToList();
        if (own.Count > 0) return own.MaxBy(one => one.Lead.Length).Key;

        // A table of a domain is another domain's business only where that of no domain is its own.
        var left = prefixes.Any(prefix => Affix.Starts(table.Name, prefix)) ? unled : [.. unled, .. named.Where(one => prefixes.Contains(one.Lead))];
        return left is [var last] && (last.Lead.Length > 0 || !named.Exists(one => IsRival(one.Table, last.Table, column.Name))) ? last.Key : null;
    }

    /// <summary>What foreign keys of other columns of the name refer to, but for those that stay within another domain; those of its own domain where they differ.</summary>
    private List<Column> Others(Column column, Table table)
    {
        var all = shown[(table.Schema, column.Name)]
            .Where(key => key.To.Type.BaseOid == column.Type.BaseOid && IsOpen(Domain(key.To.Relation), key.From, table)).ToList();
        var own = all.Where(key => Domain(key.To.Relation) == Domain(table)).Select(key => key.To).Distinct().ToList();
        var every = all.Select(key => key.To).Distinct().ToList();
        return every.Count > 1 && own.Count == 1 ? own : every;
    }

    /// <summary>Whether what another table refers to may be this one's too.</summary>
    private bool IsOpen(string domain, Table from, Table table) => domain.Length == 0 || domain == Domain(table) || domain != Domain(from);

    /// <summary>The configured prefix, or else the first word of several; empty for a name of one word.</summary>
    private string Domain(Relation relation) =>
        prefixes.FirstOrDefault(prefix => Affix.Starts(relation.Name, prefix)) ?? (prefixes.Count > 0 ? "" : Leads(relation.Name).FirstOrDefault(""));

    /// <summary>A unique column of the very name, or the key.</summary>
    private static Column? KeyFor(Column column, Table table)
    {
        if (table.FindColumn(column.Name) is { } same && same.Type.BaseOid == column.Type.BaseOid && !table.ForeignKeys.Any(key => key.Columns.Contains(same)))
            return IsUnique(same, table) ? same : null;
        return table.PrimaryKey is { Columns: [var key] } && key.Type.BaseOid == column.Type.BaseOid ? key : null;
    }

    private static bool IsUnique(Column column, Table table) => table.Indexes.Any(index =>
        index is { IsUnique: true, IsValid: true, Predicate: null, Parts: [var part] } && part.Column == column &&
        !table.Constraints.Any(constraint => constraint.Oid == index.ConstraintOid && constraint.IsDeferrable));

    /// <summary>Whether a table of a longer name may be meant as well as <paramref name="named"/>: it is no part of that, nor about it.</summary>
    private static bool IsRival(Table table, Table named, string reference) =>
        table != named && table.FindColumn(reference) is null && !table.ForeignKeys.Any(key => key.ForeignKey!.Table == named);

    /// <summary>Each beginning of the name up to an underscore: <c>order_</c> and <c>order_line_</c> of <c>order_line_items</c>.</summary>
    private static IEnumerable<string> Leads(string name)
    {
        for (var i = name.IndexOf('_', 1); i > 0 && i + 1 < name.Length; i = name.IndexOf('_', i + 1)) yield return name[..(i + 1)];
    }
}
