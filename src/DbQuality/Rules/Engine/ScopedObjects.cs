using DbQuality.Catalog;
using DbQuality.Migrations.Runners;

namespace DbQuality.Rules.Engine;

/// <summary>The lists of what is in a context's scope.</summary>
internal sealed class ScopedObjects
{
    public ScopedObjects(RuleContext context)
    {
        var catalog = context.Catalog;
        var tables = catalog.Tables.Where(context.InScope).ToLookup(table => table.IsPartition);
        Tables = [.. tables[false]];
        Partitions = [.. tables[true]];
        ForeignKeys = [.. Tables.Concat(Partitions).SelectMany(table => table.ForeignKeys).Where(key => key.ParentOid is null)];
        OwnColumns = [.. Tables.Where(table => table.Kind != TableKind.Foreign).SelectMany(table => table.Columns).Where(column => column.IsLocal)];
        Views = [.. catalog.Views.Where(context.InScope)];
        Routines =
        [
            .. catalog.Routines.Where(routine => routine.Extension is null && !context.Provided.Contains(routine.Key) && !KeptParts.Is(routine)
                && context.InScope(routine.Schema, routine.Name)),
        ];
        var ofJournals = catalog.Tables.Where(context.IsJournal).SelectMany(table => table.Columns).Select(column => column.OwnedSequence).OfType<uint>().ToHashSet();
        Sequences =
        [
            .. catalog.Sequences.Where(sequence => sequence.Extension is null && !context.Provided.Contains(sequence.Key) && !ofJournals.Contains(sequence.Oid)
                && context.InScope(sequence.Schema, sequence.Name)),
        ];
        Types = [.. catalog.Types.Where(type => type.Extension is null && !context.Provided.Contains(type.Key) && context.InScope(type.Schema, type.Name))];
        var database = context.Standards.Database;
        Schemas =
        [
            .. catalog.Schemas.Where(schema => schema.Extension is null && !context.Provided.Contains(schema.Key) && !KnownJournals.HasSchema(schema.Name) &&
                (database.Schemas.Count == 0 || database.Schemas.Contains(schema.Name)) && !database.Exclude.Match(null, schema.Name)),
        ];
    }

    public IReadOnlyList<Table> Tables { get; }
    public IReadOnlyList<Table> Partitions { get; }
    public IReadOnlyList<Constraint> ForeignKeys { get; }
    public IReadOnlyList<Column> OwnColumns { get; }
    public IReadOnlyList<View> Views { get; }
    public IReadOnlyList<Routine> Routines { get; }
    public IReadOnlyList<Sequence> Sequences { get; }
    public IReadOnlyList<UserType> Types { get; }
    public IReadOnlyList<Schema> Schemas { get; }
}
