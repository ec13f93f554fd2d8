using DbQuality.Catalog;
using DbQuality.Catalog.Bodies;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Standards;

namespace DbQuality.Rules.Engine;

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

    /// <summary>Asked before each rule.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>What the administrator made before the migrations, as production has it: no subject of any rule.</summary>
    public IReadOnlySet<ObjectKey> Provided { get; init; } = new HashSet<ObjectKey>();

    /// <summary>Schema and table of the migration journal.</summary>
    public (string Schema, string Table) Journal { get; init; } = ("public", "schemaversions");

    /// <summary>Names of tables, in any schema, that the project's own program says are journals; those that engines are known by need not be among them.</summary>
    public IReadOnlyCollection<string> OtherJournals { get; init; } = [];

    /// <summary>What the server says of the routines' bodies.</summary>
    public RoutineChecks Bodies { get; init; } = RoutineChecks.None;

    /// <summary>What updates of rows showed of columns that triggers may set.</summary>
    public UpdateTrials Updates { get; init; } = UpdateTrials.None;

    /// <summary>The words of the application's sources that the standards list.</summary>
    public ApplicationNames Application { get; init; } = ApplicationNames.None;

    /// <summary>The team's own rules.</summary>
    public IReadOnlyList<Rule> CustomRules { get; init; } = [];

    /// <summary>What the queries of the team's own rules answered, by the rule's id; only of those that run.</summary>
    public IReadOnlyDictionary<string, QueryAnswer> CustomAnswers { get; init; } = new Dictionary<string, QueryAnswer>();

    /// <summary>The day of the run, for rules about what the coming days need; the engine sets it.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Ids of the rules that the profile, the standards and the command line let speak in this run: of two that would tell of one flaw, one leaves it to the other.</summary>
    public IReadOnlySet<string> EnabledRules { get; init; } = new HashSet<string>();

    /// <summary>The running rule's own options; the engine sets it for each rule.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.Empty;

    /// <summary>What waivers and ignores did to the other rules' findings; only the rules about waivers, which run last, see it filled.</summary>
    public WaiverUse WaiverUse { get; init; } = WaiverUse.None;

    /// <summary>What the baseline did to them; likewise.</summary>
    public BaselineUse BaselineUse { get; init; } = BaselineUse.None;

    /// <summary>Ordinary, partitioned and foreign tables; no partitions.</summary>
    public IReadOnlyList<Table> Tables => InScopeObjects.Tables;

    /// <summary>Partitions: what they inherit is reported on their parent, what is their own is theirs.</summary>
    public IReadOnlyList<Table> Partitions => InScopeObjects.Partitions;

    /// <summary>
    /// Foreign keys as they were written. The ones that PostgreSQL clones to partitions, and the ones that it makes for each
    /// partition of a referenced table, have a parent and are left out.
    /// </summary>
    public IReadOnlyList<Constraint> ForeignKeys => InScopeObjects.ForeignKeys;

    /// <summary>
    /// The columns that a migration can change where it finds them: of tables, without those that a parent table gives and those of
    /// foreign tables, which are another server's.
    /// </summary>
    public IReadOnlyList<Column> OwnColumns => InScopeObjects.OwnColumns;

    /// <summary>Views and materialized views.</summary>
    public IReadOnlyList<View> Views => InScopeObjects.Views;

    public IReadOnlyList<Routine> Routines => InScopeObjects.Routines;

    public IReadOnlyList<Sequence> Sequences => InScopeObjects.Sequences;

    /// <summary>Enums, domains, composite, range and base types.</summary>
    public IReadOnlyList<UserType> Types => InScopeObjects.Types;

    /// <summary>Schemas that are checked; one that an extension made is not.</summary>
    public IReadOnlyList<Schema> Schemas => InScopeObjects.Schemas;

    /// <summary>Another rule's options, for a fix that must not make a finding of that one.</summary>
    internal RuleOptions OptionsOf(string rule) => Standards.Rules.TryGetValue(rule, out var setting) ? new RuleOptions(setting.Options) : RuleOptions.Empty;

    /// <summary>What one rule worked out, for the next ones; the engine's contexts of a run share it, as they differ in options alone.</summary>
    internal SharedFacts Facts { get; init; } = new();

    private ScopedObjects InScopeObjects => Facts.Get(this, static context => new ScopedObjects(context));

    /// <summary>Whether a schema's member is to be checked at all.</summary>
    public bool InScope(string schema, string name) =>
        (Standards.Database.Schemas.Count == 0 || Standards.Database.Schemas.Contains(schema)) &&
        !Standards.Database.Exclude.Match(schema, name);

    /// <summary>Whether a table or view is to be checked; partitions are judged by their own name, and views that keep old names for a while not at all.</summary>
    public bool InScope(Relation relation) =>
        relation.Extension is null && InScope(relation.Schema, relation.Name) && !IsJournal(relation) && !CompatibilityView.Is(relation, Catalog) && !ProvidedParts.IsAllOf(relation, this);

    /// <summary>Whether the migrations have made a table, in scope or not: the first of a project come before any.</summary>
    internal bool HasTables => Catalog.Tables.Any(table => table.Extension is null && !IsJournal(table) && !ProvidedParts.IsAllOf(table, this));

    /// <summary>Whether it is where an engine, this project's or any other, keeps account of what has run.</summary>
    internal bool IsJournal(Relation relation) =>
        (relation.Schema, relation.Name) == Journal || OtherJournals.Contains(relation.Name) ||
        KnownJournals.Has(relation.Schema, relation.Name, [.. relation.Columns.Select(column => column.Name)]);
}
