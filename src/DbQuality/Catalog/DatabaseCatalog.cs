using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog;

/// <summary>
/// Everything the migrations left behind, read once and never changed. System schemas, the observer's own schema
/// and other sessions' temporary objects are not in it; extension members are, with <see cref="SchemaObject.Extension"/> set.
/// Every list is ordered by schema, then name (ordinal), columns by number.
/// </summary>
public sealed class DatabaseCatalog
{
    private readonly Lazy<Dictionary<uint, Relation>> relationsById;
    private readonly Lazy<Dictionary<(string Schema, string Name), Relation>> relationsByName;
    private readonly Lazy<HashSet<(string Schema, string Name)>> takenNames;
    private readonly Lazy<IReadOnlyList<BodyReference>> bodyReferences;

    public DatabaseCatalog()
    {
        relationsById = new(() => Relations.ToDictionary(relation => relation.Oid));
        relationsByName = new(() => Relations.ToDictionary(relation => (relation.Schema, relation.Name)));
        takenNames = new(() => [.. NamesOfRelations()]);
        bodyReferences = new(() => Catalog.BodyReferences.Find(this));
    }

    /// <summary>As <c>server_version_num</c>: 150018.</summary>
    public required int ServerVersion { get; init; }
    public required string DatabaseName { get; init; }

    /// <summary>The database's owner.</summary>
    public required string DatabaseOwner { get; init; }

    /// <summary>The role that read it, which also runs scripts that may run as superuser.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Whether it is a role of the gate's own, which no other database has: what it owns belongs to whoever runs the migrations there.</summary>
    public bool IsScriptsOwn(string role) => role == DatabaseOwner || role == Reader;
    public required string Encoding { get; init; }
    public required string Collation { get; init; }

    public required IReadOnlyList<Schema> Schemas { get; init; }
    public required IReadOnlyList<Table> Tables { get; init; }
    public required IReadOnlyList<View> Views { get; init; }
    public required IReadOnlyList<Sequence> Sequences { get; init; }
    public required IReadOnlyList<Routine> Routines { get; init; }
    public required IReadOnlyList<UserType> Types { get; init; }
    public required IReadOnlyList<Extension> Extensions { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }
    public required IReadOnlyList<Publication> Publications { get; init; }
    public required IReadOnlyList<EventTrigger> EventTriggers { get; init; }
    public required IReadOnlyList<DefaultPrivilege> DefaultPrivileges { get; init; }
    public required IReadOnlyList<Dependency> Dependencies { get; init; }

    /// <summary>What routine bodies name, beyond what <see cref="Dependencies"/> can know; found when first asked for.</summary>
    public IReadOnlyList<BodyReference> BodyReferences => bodyReferences.Value;

    /// <summary>Key words from <c>pg_get_keywords()</c> whose category is reserved (R) or reserved but usable as type or function name (T).</summary>
    public required IReadOnlySet<string> ReservedWords { get; init; }

    /// <summary>Those of <see cref="ReservedWords"/> that may name a function or a type (T).</summary>
    public required IReadOnlySet<string> FunctionWords { get; init; }

    /// <summary>Tables, then views.</summary>
    public IEnumerable<Relation> Relations => Tables.Cast<Relation>().Concat(Views);

    /// <summary>Whether a table, index, view, sequence or type of the schema has the name: they share theirs, as each table has a type of its own.</summary>
    public bool IsTaken(string schema, string name) => takenNames.Value.Contains((schema, name));

    public Relation? FindRelation(uint oid) => relationsById.Value.GetValueOrDefault(oid);

    public Relation? FindRelation(string schema, string name) => relationsByName.Value.GetValueOrDefault((schema, name));

    private IEnumerable<(string Schema, string Name)> NamesOfRelations() =>
        Relations.SelectMany(relation => relation.Indexes.Concat(relation.Kept.Indexes).Select(index => (relation.Schema, index.Name)).Append((relation.Schema, relation.Name)))
            .Concat(Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
            .Concat(Types.Select(type => (type.Schema, type.Name)));
}

/// <summary>Anything with an oid and a name.</summary>
public abstract class SchemaObject
{
    public required uint Oid { get; init; }
    public required string Name { get; init; }
    public string? Comment { get; init; }
    public string Owner { get; init; } = "";

    /// <summary>The extension that owns it; null for the user's own objects.</summary>
    public string? Extension { get; init; }

    /// <summary>What provenance and <c>pg_depend</c> know it by.</summary>
    public abstract ObjectKey Key { get; }
}

/// <summary>A schema.</summary>
public sealed class Schema : SchemaObject
{
    public required Acl Acl { get; init; }
    public override ObjectKey Key => new(ClassIds.Schema, Oid);
}

/// <summary>An installed extension.</summary>
public sealed class Extension : SchemaObject
{
    public required string Schema { get; init; }
    public required string Version { get; init; }

    /// <summary><c>ALTER EXTENSION … SET SCHEMA</c> can move it.</summary>
    public required bool IsRelocatable { get; init; }
    public override ObjectKey Key => new(ClassIds.Extension, Oid);
}

/// <summary>A role of the cluster, but for PostgreSQL's predefined ones and the scratch server's administrator.</summary>
public sealed record Role(
    uint Oid, string Name, bool CanLogin, bool IsSuperuser, bool BypassesRowSecurity, bool CanCreateRole, bool CanCreateDatabase,
    bool Inherits, IReadOnlyList<string> MemberOf);

/// <summary>A publication for logical replication.</summary>
public sealed class Publication : SchemaObject
{
    public required bool AllTables { get; init; }

    /// <summary>Oids of its tables, where it lists them.</summary>
    public required IReadOnlyList<uint> Tables { get; init; }

    /// <summary>Oids of the schemas of <c>FOR TABLES IN SCHEMA</c> (PostgreSQL 15 and later).</summary>
    public IReadOnlyList<uint> Schemas { get; init; } = [];
    public override ObjectKey Key => new(ClassIds.Publication, Oid);
}

/// <summary>An event trigger of the user's own.</summary>
public sealed class EventTrigger : SchemaObject
{
    public required uint Function { get; init; }

    /// <summary><c>ddl_command_start</c>, <c>ddl_command_end</c>, <c>sql_drop</c>, <c>table_rewrite</c> or <c>login</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The command tags that it fires for; empty: all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary><c>O</c> enabled, <c>D</c> disabled, <c>R</c> replica, <c>A</c> always.</summary>
    public required char Enabled { get; init; }
    public override ObjectKey Key => new(ClassIds.EventTrigger, Oid);
}

/// <summary><c>ALTER DEFAULT PRIVILEGES</c>.</summary>
/// <param name="Schema">Null: in every schema.</param>
/// <param name="ObjectType"><c>r</c> relation, <c>S</c> sequence, <c>f</c> function, <c>T</c> type, <c>n</c> schema.</param>
public sealed record DefaultPrivilege(string Role, string? Schema, char ObjectType, Acl Acl);

/// <summary>
/// A row of <c>pg_depend</c> between the user's objects. A view's rule stands as the view, a default as its column, a table's row
/// type as the table, an array type as its element's. Left out is what the objects themselves say: the schema they are in, the
/// extension they belong to.
/// </summary>
/// <param name="Type"><c>n</c> normal, <c>a</c> auto, <c>i</c> internal, <c>P</c>/<c>S</c> partition, <c>e</c> extension, <c>x</c> auto extension.</param>
public readonly record struct Dependency(ObjectKey Dependent, ObjectKey Referenced, char Type);
