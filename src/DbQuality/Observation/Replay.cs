using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Observation;

/// <summary>Goes through the records in the order they were written, and keeps account of what each statement made and changed.</summary>
internal sealed class Replay
{
    private readonly ObserverRows records;
    private readonly StatementFinder finder;
    private readonly SentQueries queries;
    private readonly KnownObjects objects = new();
    private readonly KnownRelations relations;
    private readonly Dictionary<object, TraceDraft> drafts = [];
    private readonly Dictionary<(ulong Transaction, uint Relation), long> scanned = [];
    private Dictionary<uint, IReadOnlySet<int>> proven = [];

    public Replay(MigrationPlan plan, ObserverRows records)
    {
        this.records = records;
        finder = new StatementFinder(plan);
        queries = new SentQueries(finder, records);
        relations = new KnownRelations(records);
        // The files of tables from before the run.
        foreach (var file in records.Storage[0]) relations.HasNewFile(file);
        // What production has before the migrations.
        foreach (var state in records.States[0])
        {
            relations.NoteMembers(state);
            relations.Set(state);
        }
    }

    public Observations Run()
    {
        foreach (var firing in records.Firings) Apply(firing, DraftOf(firing));
        return new Observations
        {
            Statements = [.. drafts.Values.Where(draft => !draft.IsEmpty).Select(draft => draft.ToTrace())],
            Provenance = new Provenance(objects.Origins),
            Made = records.Commands.SelectMany(group => group).Where(command => Creates(command.Tag)).Select(command => command.Key).ToHashSet(),
            Available = records.Gap is null,
            Because = records.Gap,
        };
    }

    /// <summary>All firings of one statement belong together, also the thousand of a DO block.</summary>
    private TraceDraft DraftOf(Firing firing)
    {
        var (index, sent) = firing.Script is null ? queries.Find(firing) : (0, null);
        object key = firing.Script is null ? (firing.TransactionId, firing.Started, index) : (firing.Script, firing.Statement);
        if (!drafts.TryGetValue(key, out var draft))
        {
            var source = firing.Script is null ? sent?.Source : finder.FindMark(firing.Script.Value, firing.Statement!.Value);
            draft = new TraceDraft(firing, source, sent?.Statement.Sql ?? firing.Query ?? "");
            drafts.Add(key, draft);
        }
        return draft;
    }

    private void Apply(Firing firing, TraceDraft draft)
    {
        var moment = new Moment(firing.TransactionId, draft.Source);
        var states = records.States[firing.Sequence].ToList();
        var replaced = records.Storage[firing.Sequence].Where(relations.HasNewFile).ToList();
        // Where the count may be of an earlier statement, what proved something counts, which may be gone after this one.
        proven = records.Scans[firing.Sequence].DistinctBy(scan => scan.Relation)
            .ToDictionary(scan => scan.Relation, scan => scan.IsOfTransaction ? new HashSet<int>() : relations.NotNullOf(scan.Relation));
        foreach (var state in states) relations.NoteMembers(state);

        foreach (var rewrite in records.Rewrites[firing.Sequence])
        {
            var name = relations.NameOf(rewrite.Relation);
            var key = KnownRelations.Key(rewrite.Relation);
            draft.Rewrites.Add(new RewrittenTable(
                rewrite.Relation, name.Schema, name.Name, rewrite.Reason, objects.IsOlderThanTransaction(key, moment), objects.IsOlderThanScript(key, moment)));
        }
        var drops = records.Drops[firing.Sequence].ToList();
        draft.Changes.AddRange(drops.Select(drop => Dropped(drop, moment) with { FromParent = IsFromParent(drop, drops) }).ToList());
        foreach (var drop in drops) Forget(drop.Key);
        foreach (var command in records.Commands[firing.Sequence])
        {
            // What ALTER TABLE changed is seen by comparing states; perhaps it is nothing.
            var compared = command.Tag.StartsWith("ALTER ", StringComparison.Ordinal)
                && states.Any(state => KnownRelations.Key(state.Relation) == command.Key with { SubId = 0 });
            if (!compared) draft.Changes.Add(Commanded(command, moment));
            else draft.IsCommand = true;
        }
        var together = states.Select(state => state.Relation).ToHashSet();
        foreach (var state in states) draft.Changes.AddRange(new StateComparison(objects, relations, moment, firing.Tag, together).Apply(state));
        foreach (var held in records.Locks[firing.Sequence]) AddLock(draft, held, moment);
        foreach (var scan in records.Scans[firing.Sequence]) AddScan(draft, scan, moment);
        foreach (var file in replaced.Where(file => file.IsUncounted)) AddTruncation(firing, draft, file.Relation);
        foreach (var file in replaced.Where(file => !file.IsUncounted)) AddCopy(firing, draft, file.Relation);
    }

    private ObjectChange Dropped(DropRecord drop, Moment moment) =>
        Named(ChangeKind.Dropped, drop.Key, moment, "DROP", drop.Type, drop.Schema, drop.Identity) with
        {
            Cascaded = !drop.Original,
            Before = relations.ColumnOf(drop.Key),
        };

    /// <summary>ALTER TABLE … DROP COLUMN names the columns of all children as it names the parent's; a partition goes with its table.</summary>
    private bool IsFromParent(DropRecord drop, List<DropRecord> drops)
    {
        if (relations.Find(drop.Key.ObjectId) is not { } relation || drop.Key.ClassId != KnownRelations.Key(0).ClassId) return false;
        return relations.ColumnOf(drop.Key) is { } column
            ? drops.Exists(other => relation.Parents.Contains(other.Key.ObjectId) && relations.ColumnOf(other.Key)?.Name == column.Name)
            : relation.Parents.Any(parent => relations.Find(parent) is { Kind: 'p' } && drops.Exists(other => other.Key == KnownRelations.Key(parent)));
    }

    private void Forget(ObjectKey key)
    {
        objects.Drop(key);
        relations.Drop(key);
    }

    private ObjectChange Commanded(CommandRecord command, Moment moment)
    {
        var kind = Creates(command.Tag) && objects.Make(command.Key, PlaceOf(command, moment)) ? ChangeKind.Created : ChangeKind.Altered;
        var change = Named(kind, command.Key, moment, command.Tag, command.Type, command.Schema, command.Identity);
        // These touch data, not the definition.
        if (kind == ChangeKind.Altered && command.Tag is not ("REFRESH MATERIALIZED VIEW" or "REINDEX" or "CLUSTER")) objects.Change(command.Key, moment);
        return change;
    }

    /// <summary>A key makes an index by the way, which is at the key's own words.</summary>
    private static Moment PlaceOf(CommandRecord command, Moment moment) => command.Tag switch
    {
        "CREATE TABLE" => moment.At(StatementReference.Itself),
        "CREATE INDEX" => moment.At(ObjectIdentity.Parse(command.Identity, isColumn: false).Name),
        _ => moment,
    };

    private static bool Creates(string tag) => tag.StartsWith("CREATE ", StringComparison.Ordinal) || tag is "SELECT INTO" or "IMPORT FOREIGN SCHEMA";

    private ObjectChange Named(ChangeKind kind, ObjectKey key, Moment moment, string command, string type, string? schema, string identity)
    {
        var names = ObjectIdentity.Parse(identity, type == "table column");
        var owner = relations.TableOf(key);
        RelationName? table = owner is null ? null : relations.NameOf(owner.Value);
        return new ObjectChange(kind, key, command, type, schema ?? table?.Schema, names.Name, identity, objects.IsOlderThanScript(key, moment))
        {
            Table = names.Table ?? table?.Name,
            TableExistedBeforeScript = owner is not null && objects.IsOlderThanScript(KnownRelations.Key(owner.Value), moment),
        };
    }

    private void AddLock(TraceDraft draft, LockRecord held, Moment moment)
    {
        var name = held.Name is null ? relations.NameOf(held.Relation) : new RelationName(held.Schema!, held.Name, held.Kind);
        // A toast table, or an index that went with its table.
        if (name.Name.Length == 0) return;
        var key = KnownRelations.Key(held.Relation);
        draft.Locks.Add(new RelationLock(
            held.Relation, name.Schema, name.Name, name.Kind, held.Mode, objects.IsOlderThanTransaction(key, moment), objects.IsOlderThanScript(key, moment)));
    }

    /// <summary>The server counts on until the transaction ends, whichever statement read; before version 15 for up to a second longer.</summary>
    private void AddScan(TraceDraft draft, ScanRecord scan, Moment moment)
    {
        var counter = (scan.IsOfTransaction ? moment.TransactionId : 0, scan.Relation);
        var before = scanned.GetValueOrDefault(counter);
        if (before > scan.Scans) before = 0;
        scanned[counter] = scan.Scans;
        var (key, name) = (KnownRelations.Key(scan.Relation), relations.NameOf(scan.Relation));
        if (name.Name.Length == 0 || !objects.IsOlderThanScript(key, moment)) return;
        for (var i = before; i < scan.Scans; i++) draft.Scans.Add(new ScannedTable(scan.Relation, name.Schema, name.Name, true, proven[scan.Relation]));
    }

    /// <summary>VACUUM FULL and CLUSTER give a table another file, with the same rows, and no event says so.</summary>
    private void AddCopy(Firing firing, TraceDraft seenAt, uint relation)
    {
        // An event has told, and its own look at the files finds the new one as well.
        if (firing.Tag.Length > 0 && firing.Script is not null) return;
        var (key, name) = (KnownRelations.Key(relation), relations.NameOf(relation));
        if (name.Name.Length == 0 || seenAt.Rewrites.Exists(rewrite => rewrite.RelationId == relation)) return;
        var draft = firing.Script is null ? DraftOfNext(firing, name, "VACUUM", "CLUSTER") : seenAt;
        var moment = new Moment(firing.TransactionId, draft.Source);
        draft.Rewrites.Add(new RewrittenTable(relation, name.Schema, name.Name, 0, objects.IsOlderThanTransaction(key, moment), objects.IsOlderThanScript(key, moment)));
    }

    private void AddTruncation(Firing firing, TraceDraft seenAt, uint relation)
    {
        // ALTER TABLE gives a table another file too, with the same rows, and an event says so.
        if (seenAt.Rewrites.Exists(rewrite => rewrite.RelationId == relation)) return;
        var (key, name) = (KnownRelations.Key(relation), relations.NameOf(relation));
        if (name.Name.Length == 0) return;
        var draft = firing.Script is null ? DraftOfNext(firing, name, "TRUNCATE TABLE") : seenAt;
        var moment = new Moment(firing.TransactionId, draft.Source);
        draft.Changes.Add(new ObjectChange(
            ChangeKind.Truncated, key, "TRUNCATE TABLE", "table", name.Schema, name.Name, $"{name.Schema}.{name.Name}", objects.IsOlderThanScript(key, moment)));
    }

    /// <summary>
    /// Without a runner's mark what fires no event is only seen with a later statement. It is that of the next statement that says so; what a
    /// function did is of no known statement.
    /// </summary>
    private TraceDraft DraftOfNext(Firing firing, RelationName name, params string[] commands)
    {
        var source = commands.Select(command => finder.Next(command, name.Name)).FirstOrDefault(found => found is not null);
        object key = source is null ? (firing.Sequence, name) : (source.Script, source.Statement);
        if (!drafts.TryGetValue(key, out var draft))
            drafts.Add(key, draft = new TraceDraft(firing, source, $"{commands[0].Split(' ')[0].ToLowerInvariant()} {SqlName.Quote(name.Schema, name.Name)}"));
        return draft;
    }
}

/// <summary>When something happened: in which transaction, by which statement.</summary>
internal sealed record Moment(ulong TransactionId, StatementReference? Source)
{
    /// <summary>The same for a table, a column or a constraint, which may be written at a place of its own.</summary>
    public Moment At(string part) => Source is { Parts.Count: > 0 } source ? this with { Source = source.At(part) } : this;
}

/// <summary>A trace while its firings come in.</summary>
internal sealed record TraceDraft(Firing First, StatementReference? Source, string Sent)
{
    public List<ObjectChange> Changes { get; } = [];
    public List<RelationLock> Locks { get; } = [];
    public List<RewrittenTable> Rewrites { get; } = [];
    public List<ScannedTable> Scans { get; } = [];

    /// <summary>It ran a command on a relation, also where that left nothing to see: its locks may have been there before.</summary>
    public bool IsCommand { get; set; }

    public bool IsEmpty => Changes.Count + Locks.Count + Rewrites.Count == 0 && !IsCommand;

    public StatementTrace ToTrace() => new()
    {
        Source = Source,
        Sql = Source?.Statement.Sql ?? Sent,
        Sequence = First.Sequence,
        TransactionId = First.TransactionId,
        Changes = Changes,
        Locks = Locks,
        Rewrites = Rewrites,
        Scans = Scans,
        LockTimeout = Setting.Duration(First.LockTimeout),
    };
}
