using DbQuality.Sql;

namespace DbQuality.Observation;

/// <summary>A relation's name; empty where nobody knows it.</summary>
internal readonly record struct RelationName(string Schema, string Name, char Kind);

/// <summary>The last known state of every relation.</summary>
internal sealed class KnownRelations
{
    private readonly Dictionary<uint, RelationRecord> current = [];
    private readonly Dictionary<uint, RelationName> names = [];
    private readonly Dictionary<uint, uint> files = [];
    private readonly Dictionary<uint, uint> tablespaces = [];
    private readonly Dictionary<ObjectKey, uint> owners = [];

    public KnownRelations(ObserverRows records)
    {
        // The first name of a relation that was there before the observer is learned from the statement that first met it.
        foreach (var state in records.States.SelectMany(group => group)) names.TryAdd(state.Relation, NameOf(state));
    }

    public static ObjectKey Key(uint relation) => new(ClassIds.Relation, relation);

    public RelationRecord? Find(uint relation) => current.GetValueOrDefault(relation);

    public RelationName NameOf(uint relation) => names.GetValueOrDefault(relation, new("", "", ' '));

    /// <summary>The table of a column, constraint, index, trigger, policy or rule.</summary>
    public uint? TableOf(ObjectKey key)
    {
        if (key.SubId != 0) return key.ObjectId;
        return owners.TryGetValue(key, out var owner) ? owner : null;
    }

    public ColumnState? ColumnOf(ObjectKey key) =>
        key.SubId != 0 && current.GetValueOrDefault(key.ObjectId) is { } state && state.Columns.TryGetValue(key.SubId, out var column) ? column.State : null;

    /// <summary>Columns of a table, by number, that its validated checks prove to be not null.</summary>
    public IReadOnlySet<int> NotNullOf(uint relation) => current.GetValueOrDefault(relation) is not { } state ? new HashSet<int>()
        : state.Members.Where(member => member.Key.ClassId == ClassIds.Constraint && member.Value.Constraint.IsValidated).SelectMany(member => member.Value.Constraint.NotNull).ToHashSet();

    public void NoteMembers(RelationRecord state)
    {
        names[state.Relation] = NameOf(state);
        foreach (var member in state.Members.Keys) owners[member] = state.Relation;
    }

    public void Set(RelationRecord state)
    {
        current[state.Relation] = state;
        files[state.Relation] = state.Filenode;
    }

    public void Drop(ObjectKey key)
    {
        if (key is { ClassId: ClassIds.Relation, SubId: 0 }) current.Remove(key.ObjectId);
    }

    /// <summary>Whether a relation has another file than when it was last looked at, in the place where that was.</summary>
    public bool HasNewFile(StorageRecord file)
    {
        var isKnown = files.TryGetValue(file.Relation, out var before);
        var isMoved = tablespaces.GetValueOrDefault(file.Relation) != file.Tablespace;
        files[file.Relation] = file.Filenode;
        tablespaces[file.Relation] = file.Tablespace;
        return isKnown && !isMoved && before != file.Filenode;
    }

    private static RelationName NameOf(RelationRecord state) => new(state.Schema, state.Name, state.Kind);
}
