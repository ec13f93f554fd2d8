using DbQuality.Catalog;

namespace DbQuality.Rules;

/// <summary>The lists of what is in a context's scope; each is made when it is first asked for.</summary>
internal sealed class ScopedObjects(RuleContext context)
{
    private IReadOnlyList<Table>? tables;
    private IReadOnlyList<Table>? partitions;
    private IReadOnlyList<Constraint>? foreignKeys;
    private IReadOnlyList<Column>? ownColumns;
    private IReadOnlyList<View>? views;
    private IReadOnlyList<Routine>? routines;
    private IReadOnlyList<Sequence>? sequences;
    private IReadOnlyList<UserType>? types;
    private IReadOnlyList<Schema>? schemas;

    public IReadOnlyList<Table> Tables => tables ??= [.. context.Catalog.Tables.Where(table => !table.IsPartition && context.InScope(table))];

    public IReadOnlyList<Table> Partitions => partitions ??= [.. context.Catalog.Tables.Where(table => table.IsPartition && context.InScope(table))];

    public IReadOnlyList<Constraint> ForeignKeys =>
        foreignKeys ??= [.. Tables.Concat(Partitions).SelectMany(table => table.ForeignKeys).Where(key => key.ParentOid is null)];

    public IReadOnlyList<Column> OwnColumns =>
        ownColumns ??= [.. Tables.Where(table => table.Kind != TableKind.Foreign).SelectMany(table => table.Columns).Where(column => column.IsLocal)];

    public IReadOnlyList<View> Views => views ??= [.. context.Catalog.Views.Where(context.InScope)];

    public IReadOnlyList<Routine> Routines =>
        routines ??= [.. context.Catalog.Routines.Where(routine => routine.Extension is null && context.InScope(routine.Schema, routine.Name))];

    public IReadOnlyList<Sequence> Sequences =>
        sequences ??= [.. context.Catalog.Sequences.Where(sequence => sequence.Extension is null && context.InScope(sequence.Schema, sequence.Name))];

    public IReadOnlyList<UserType> Types =>
        types ??= [.. context.Catalog.Types.Where(type => type.Extension is null && context.InScope(type.Schema, type.Name))];

    public IReadOnlyList<Schema> Schemas => schemas ??= [.. context.Catalog.Schemas.Where(IsChecked)];

    private bool IsChecked(Schema schema)
    {
        var database = context.Standards.Database;
        return schema.Extension is null && (database.Schemas.Count == 0 || database.Schemas.Contains(schema.Name)) && !database.Exclude.Match(null, schema.Name);
    }
}
