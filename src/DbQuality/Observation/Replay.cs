using DbQuality.Migrations;

namespace DbQuality.Observation;

/// <summary>Goes through the records in the order they were written, and keeps account of what each statement made and changed.</summary>
internal sealed class Replay
{
    private readonly Records records;
    private readonly StatementFinder finder;
    private readonly SentQueries queries;
    private readonly KnownObjects objects = new();
    private readonly KnownRelations relations;
    private readonly Dictionary<object, TraceDraft> drafts = [];

    public Replay(MigrationPlan plan, Records records)
    {
        this.records = records;
        finder = new StatementFinder(plan);
        queries = new SentQueries(finder, records);
        relations = new KnownRelations(records);
    }

    public Observations Run()
    {
        foreach (var firing in records.Firings) Apply(firing, DraftOf(firing));
        return new Observations
        {
            Statements = [.. drafts.Values.Where(draft => !draft.IsEmpty).Select(draft => draft.ToTrace())],
            Provenance = new Provenance(objects.Origins),
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
        foreach (var state in states) relations.NoteMembers(state);

        foreach (var rewrite in records.Rewrites[firing.Sequence])
        {
            var name = relations.NameOf(rewrite.Relation);
            var key = KnownRelations.Key(rewrite.Relation);
            draft.Rewrites.Add(new TableRewrite(
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
        }
        var together = states.Select(state => state.Relation).ToHashSet();
        foreach (var state in states) draft.Changes.AddRange(new StateComparison(objects, relations, moment, firing.Tag, together).Apply(state));
        foreach (var held in records.Locks[firing.Sequence]) AddLock(draft, held, moment);
        foreach (var file in records.Storage[firing.Sequence]) AddTruncation(draft, file, moment);
    }

    private ObjectChange Dropped(DropRecord drop, Moment moment) =>
        Named(ChangeKind.Dropped, drop.Key, moment, "DROP", drop.Type, drop.Schema, drop.Identity) with
        {
            Cascaded = !drop.Original,
            Before = relations.ColumnOf(drop.Key),
        };

    /// <summary>ALTER TABLE … DROP COLUMN names the columns of all children as it names the parent's.</summary>
    private bool IsFromParent(DropRecord drop, List<DropRecord> drops) =>
        relations.ColumnOf(drop.Key) is { } column && relations.Find(drop.Key.ObjectId) is { } relation
        && drops.Exists(other => relation.Parents.Contains(other.Key.ObjectId) && relations.ColumnOf(other.Key)?.Name == column.Name);

    private void Forget(ObjectKey key)
    {
        objects.Drop(key);
        relations.Drop(key);
    }

    private ObjectChange Commanded(CommandRecord command, Moment moment)
    {
        var creates = command.Tag.StartsWith("CREATE ", StringComparison.Ordinal) || command.Tag is "SELECT INTO" or "IMPORT FOREIGN SCHEMA";
        var kind = creates && objects.Make(command.Key, moment) ? ChangeKind.Created : ChangeKind.Altered;
        var change = Named(kind, command.Key, moment, command.Tag, command.Type, command.Schema, command.Identity);
        // These touch data, not the definition.
        if (kind == ChangeKind.Altered && command.Tag is not ("REFRESH MATERIALIZED VIEW" or "REINDEX" or "CLUSTER")) objects.Change(command.Key, moment);
        return change;
    }

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

    private void AddTruncation(TraceDraft draft, StorageRecord file, Moment moment)
    {
        var command = moment.Source?.Statement.Command;
        // CLUSTER and REINDEX give a table a new file too, with the same rows.
        if (!relations.HasNewFile(file, whereUnknown: command == "TRUNCATE TABLE") || command is "CLUSTER" or "REINDEX") return;
        var (key, name) = (KnownRelations.Key(file.Relation), relations.NameOf(file.Relation));
        draft.Changes.Add(new ObjectChange(
            ChangeKind.Truncated, key, "TRUNCATE TABLE", "table", name.Schema, name.Name, $"{name.Schema}.{name.Name}", objects.IsOlderThanScript(key, moment)));
    }
}

/// <summary>When something happened: in which transaction, by which statement.</summary>
internal sealed record Moment(ulong TransactionId, StatementReference? Source)
{
    /// <summary>The same for a column or a constraint, which may be written at a place of its own.</summary>
    public Moment At(string part) => Source is { Parts.Count: > 0 } source ? this with { Source = source.At(part) } : this;
}

/// <summary>A trace while its firings come in.</summary>
internal sealed record TraceDraft(Firing First, StatementReference? Source, string Sent)
{
    public List<ObjectChange> Changes { get; } = [];
    public List<RelationLock> Locks { get; } = [];
    public List<TableRewrite> Rewrites { get; } = [];

    public bool IsEmpty => Changes.Count + Locks.Count + Rewrites.Count == 0;

    public StatementTrace ToTrace() => new()
    {
        Source = Source,
        Sql = Source?.Statement.Sql ?? Sent,
        Sequence = First.Sequence,
        TransactionId = First.TransactionId,
        Changes = Changes,
        Locks = Locks,
        Rewrites = Rewrites,
    };
}
