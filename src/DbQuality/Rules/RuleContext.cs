using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Observation;
using DbQuality.Standards;

namespace DbQuality.Rules;

/// <summary>
/// Everything a rule may look at. The lists here hold what is in scope: the configured schemas, without excluded
/// objects, extension members, the journal, and partitions (which are reported once, on their parent);
/// <see cref="Catalog"/> holds all of it, for looking things up.
/// </summary>
public sealed record RuleContext
{
    public required TeamStandards Standards { get; init; }
    public required DatabaseCatalog Catalog { get; init; }

    /// <summary>Null where a database without migrations is checked.</summary>
    public MigrationPlan? Plan { get; init; }

    /// <summary>Null where nothing ran.</summary>
    public RunResult? Run { get; init; }
    public required Observations Observations { get; init; }

    /// <summary>Schema and table of the migration journal.</summary>
    public (string Schema, string Table) Journal { get; init; } = ("public", "schemaversions");

    /// <summary>Names of tables, in any schema, that are journals of other engines.</summary>
    public IReadOnlyCollection<string> OtherJournals { get; init; } = [];

    /// <summary>The day of the run, for rules about what the coming days need; the engine sets it.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The running rule's own options; the engine sets it for each rule.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.Empty;

    /// <summary>What waivers and ignores did to the other rules' findings; only the rules about waivers, which run last, see it filled.</summary>
    public WaiverUse WaiverUse { get; init; } = WaiverUse.None;

    /// <summary>Ordinary, partitioned and foreign tables; no partitions.</summary>
    public IReadOnlyList<Table> Tables => tables ??= [.. Catalog.Tables.Where(table => !table.IsPartition && InScope(table))];

    /// <summary>Partitions: what they inherit is reported on their parent, what is their own is theirs.</summary>
    public IReadOnlyList<Table> Partitions => partitions ??= [.. Catalog.Tables.Where(table => table.IsPartition && InScope(table))];

    /// <summary>
    /// Foreign keys as they were written. The ones that PostgreSQL clones to partitions, and the ones that it makes for each
    /// partition of a referenced table, have a parent and are left out.
    /// </summary>
    public IEnumerable<Constraint> ForeignKeys =>
        Tables.Concat(Partitions).SelectMany(table => table.ForeignKeys).Where(key => key.ParentOid is null);

    /// <summary>Views and materialized views.</summary>
    public IReadOnlyList<View> Views => views ??= [.. Catalog.Views.Where(InScope)];

    public IReadOnlyList<Routine> Routines =>
        routines ??= [.. Catalog.Routines.Where(routine => routine.Extension is null && InScope(routine.Schema, routine.Name))];

    public IReadOnlyList<Sequence> Sequences =>
        sequences ??= [.. Catalog.Sequences.Where(sequence => sequence.Extension is null && InScope(sequence.Schema, sequence.Name))];

    /// <summary>Enums, domains, composite, range and base types.</summary>
    public IReadOnlyList<UserType> Types =>
        types ??= [.. Catalog.Types.Where(type => type.Extension is null && InScope(type.Schema, type.Name))];

    /// <summary>Schemas that are checked; one that an extension made is not.</summary>
    public IReadOnlyList<Schema> Schemas => schemas ??=
    [
        .. Catalog.Schemas.Where(schema => schema.Extension is null &&
            (Standards.Database.Schemas.Count == 0 || Standards.Database.Schemas.Contains(schema.Name)) && !Standards.Database.Exclude.Match(null, schema.Name)),
    ];

    private IReadOnlyList<Sequence>? sequences;
    private IReadOnlyList<UserType>? types;
    private IReadOnlyList<Schema>? schemas;
    private IReadOnlyList<Table>? tables;
    private IReadOnlyList<Table>? partitions;
    private IReadOnlyList<View>? views;
    private IReadOnlyList<Routine>? routines;

    /// <summary>Whether a schema's member is to be checked at all.</summary>
    public bool InScope(string schema, string name) =>
        (Standards.Database.Schemas.Count == 0 || Standards.Database.Schemas.Contains(schema)) &&
        !Standards.Database.Exclude.Match(schema, name);

    /// <summary>Whether a table or view is to be checked; partitions are judged by their own name.</summary>
    public bool InScope(Relation relation) =>
        relation.Extension is null && InScope(relation.Schema, relation.Name) && (relation.Schema, relation.Name) != Journal &&
        !OtherJournals.Contains(relation.Name);
}
