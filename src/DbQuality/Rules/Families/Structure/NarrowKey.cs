using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ219.</summary>
internal sealed class NarrowKey : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be so: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ219",
        Name = "narrow-key",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Primary key of type smallint or integer, or a foreign key of such a type to a bigint",
        Rationale =
            "An `integer` key ends at 2,147,483,647, and retries, upserts and rolled back inserts use numbers up too. On that day every insert fails, and the " +
            "change to `bigint` rewrites the table and all that refer to it under an exclusive lock. Four bytes more a row cost nothing beside that. " +
            "Lookup tables, whose rows people count, are exempt, and so are keys that come from another table: that one is reported. A foreign key narrower than its `bigint` " +
            "is foreign-key-type-mismatch's; where that is off, this rule tells.",
        Options =
        [
            Exceptions,
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var lookups = context.Standards.Database.LookupTables;
        var references = context.ForeignKeys.SelectMany(key => key.Columns.Zip(key.ForeignKey!.Columns))
            .ToLookup(pair => pair.Second.Key, pair => pair.First);
        var sequences = context.Catalog.Sequences.ToDictionary(sequence => sequence.Oid);
        var keys =
            from table in context.Tables
            where table.Kind != TableKind.Foreign && !lookups.Match(table.Schema, table.Name)
            let column = KeyColumns.Own(table)
            where column is { IsLocal: true } && KeyColumns.IsInteger(column)
            select new Violation(
                column.ToDbObject(),
                $"The primary key {column} is {column.Type.Display}: when its numbers run out, every insert fails.",
                $"Widen it with what refers to it: {Widen(column, references, sequences)}") { AtLastChange = true };
        var foreignKeys =
            from key in context.EnabledRules.Contains("DBQ208") ? [] : context.ForeignKeys
            from pair in key.Columns.Zip(key.ForeignKey!.Columns)
            where KeyColumns.IsInteger(pair.First) && pair.Second.Type.BaseOid == TypeIds.BigInt
            select new Violation(
                pair.First.ToDbObject(),
                $"Column {pair.First} is {pair.First.Type.Display} and refers to {pair.Second}, a bigint whose larger values it cannot hold.",
                $"Widen it: {Widen(pair.First, references, sequences)}") { AtLastChange = true };
        return keys.Concat(foreignKeys)
            .Where(violation => !exceptions.Match(violation.Subject.Schema, violation.Subject.Table!, violation.Subject.Name))
            .DistinctBy(violation => violation.Subject.Key);
    }

    /// <summary>Changes the column and every narrow one that refers to it, directly or over another key.</summary>
    private static string Widen(Column column, ILookup<ObjectKey, Column> references, Dictionary<uint, Sequence> sequences)
    {
        var (statements, seen) = (new List<string>(), new HashSet<ObjectKey> { column.Key });
        var open = new Queue<Column>([column]);
        while (open.TryDequeue(out var next))
        {
            // An identity's sequence follows its column; that of a serial column does not.
            if (next is { OwnedSequence: { } oid, Identity: ' ' } && sequences.TryGetValue(oid, out var sequence) && sequence.Type != "bigint")
                statements.Add($"alter sequence {sequence.QualifiedName} as bigint;");
            statements.Add($"alter table {next.Relation.QualifiedName} alter column {SqlName.Quote(next.Name)} type bigint;");
            foreach (var referring in references[next.Key])
            {
                if (KeyColumns.IsInteger(referring) && seen.Add(referring.Key)) open.Enqueue(referring);
            }
        }
        return string.Join(' ', statements);
    }
}
