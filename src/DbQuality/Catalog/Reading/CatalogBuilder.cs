using DbQuality.Observation;

namespace DbQuality.Catalog.Reading;

/// <summary>What has been read so far, by oid; each reader looks up here what its rows refer to.</summary>
internal sealed class CatalogBuilder
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public DatabaseFacts? Database { get; set; }

    /// <summary>Objects that are known to be no extension's own.</summary>
    public IReadOnlySet<ObjectKey> MadeByScripts { get; init; } = new HashSet<ObjectKey>();

    /// <summary>Names of every role, also of those that the model leaves out: they may own something.</summary>
    public Dictionary<uint, string> RoleNames { get; } = [];
    public List<RoleFacts> Roles { get; } = [];
    public Dictionary<char, IReadOnlyList<Grant>> AclDefaults { get; } = [];
    public Dictionary<ObjectKey, string> Comments { get; } = [];
    public Dictionary<uint, Schema> Schemas { get; } = [];
    public Dictionary<uint, Extension> Extensions { get; } = [];
    public Dictionary<(uint ClassId, uint Oid), string> ExtensionMembers { get; } = [];

    /// <summary>Parents by child: tables, partitions and their indexes.</summary>
    public Dictionary<uint, List<uint>> Parents { get; } = [];
    public Dictionary<uint, RelationDraft> Relations { get; } = [];
    public Dictionary<(uint Oid, int Modifier), ColumnTypeFacts> ColumnTypes { get; } = [];
    public Dictionary<(uint Relation, int Column), string> ColumnDefaults { get; } = [];
    public List<Sequence> Sequences { get; } = [];
    public Dictionary<uint, Constraint> Constraints { get; } = [];

    /// <summary>The constraint that an index backs.</summary>
    public Dictionary<uint, uint> ConstraintOfIndex { get; } = [];
    public Dictionary<uint, string> AccessMethods { get; } = [];
    public Dictionary<uint, OperatorClassFacts> OperatorClasses { get; } = [];

    /// <summary>Pairs of access method and type.</summary>
    public HashSet<(uint Method, uint Type)> TypesWithDefaultClass { get; } = [];
    public List<Routine> Routines { get; } = [];
    public Dictionary<uint, List<string>> EnumLabels { get; } = [];
    public Dictionary<uint, List<(string Name, string Type)>> Attributes { get; } = [];
    public Dictionary<uint, List<DomainCheck>> DomainChecks { get; } = [];
    public List<UserType> Types { get; } = [];
    public List<Publication> Publications { get; } = [];
    public List<EventTrigger> EventTriggers { get; } = [];
    public List<DefaultPrivilege> DefaultPrivileges { get; } = [];
    public DependencyGraph Dependencies { get; } = new();
    public Printer Printer { get; } = new();
    public HashSet<string> ReservedWords { get; } = new(StringComparer.Ordinal);
    public HashSet<string> FunctionWords { get; } = new(StringComparer.Ordinal);

    private readonly Dictionary<(char Kind, uint Owner), Acl> defaultAcls = [];

    /// <summary>One string for equal names: most tables have an <c>id</c>.</summary>
    public string Intern(string name)
    {
        if (names.TryGetValue(name, out var known)) return known;
        names.Add(name);
        return name;
    }

    /// <summary>A role that was dropped by force leaves its oid behind; PostgreSQL too then prints the number.</summary>
    public string RoleName(uint oid) =>
        RoleNames.TryGetValue(oid, out var name) ? name : oid.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string? Comment(uint classId, uint oid, int subId = 0) => Comments.GetValueOrDefault(new ObjectKey(classId, oid, subId));

    public string? ExtensionOf(uint classId, uint oid) => ExtensionMembers.GetValueOrDefault((classId, oid));

    /// <param name="items">The list as stored; null: the default of <paramref name="kind"/>.</param>
    /// <param name="kind">As <c>acldefault</c> names it: <c>r</c>, <c>s</c>, <c>f</c>, <c>T</c>, <c>n</c>.</param>
    public Acl Acl(string[]? items, char kind, uint owner)
    {
        if (items is not null) return new Acl(items, isDefault: false);
        if (defaultAcls.TryGetValue((kind, owner), out var acl)) return acl;
        var name = RoleName(owner);
        acl = new Acl([.. AclDefaults[kind].Select(grant => new Grant(grant.Grantee.Length == 0 ? "" : name, grant.Privileges, name))]);
        defaultAcls.Add((kind, owner), acl);
        return acl;
    }

    public DatabaseCatalog Build()
    {
        var routines = Routines.ToDictionary(routine => routine.Oid);
        foreach (var draft in Relations.Values) draft.Complete(routines);
        var relations = Relations.Values.Select(draft => draft.Relation).ToArray();
        return new DatabaseCatalog
        {
            ServerVersion = Database!.ServerVersion,
            DatabaseName = Database.Name,
            DatabaseOwner = RoleName(Database.Owner),
            Reader = Database.Reader,
            Encoding = Database.Encoding,
            Collation = Database.Collation,
            Schemas = CatalogOrder.ByName(Schemas.Values),
            Tables = CatalogOrder.ByName(relations.OfType<Table>(), table => table.Schema),
            Views = CatalogOrder.ByName(relations.OfType<View>(), view => view.Schema),
            Sequences = CatalogOrder.ByName(Sequences, sequence => sequence.Schema),
            Routines = CatalogOrder.Routines(Routines),
            Types = CatalogOrder.ByName(Types, type => type.Schema),
            Extensions = CatalogOrder.ByName(Extensions.Values),
            Roles = RoleReader.Build(Roles, RoleNames),
            Publications = CatalogOrder.ByName(Publications),
            EventTriggers = CatalogOrder.ByName(EventTriggers),
            DefaultPrivileges = CatalogOrder.DefaultPrivileges(DefaultPrivileges),
            Dependencies = Dependencies.Build(),
            ReservedWords = ReservedWords,
            FunctionWords = FunctionWords,
        };
    }
}

/// <summary>The database itself.</summary>
internal sealed record DatabaseFacts(int ServerVersion, string Name, uint Owner, string Encoding, string Collation, string Reader);

/// <summary>A role before its memberships are named.</summary>
internal sealed record RoleFacts(Role Role, uint[] MemberOf);

/// <summary>A column's type, and what decides whether a column's collation is its own.</summary>
internal sealed record ColumnTypeFacts(ColumnType Type, uint Collation);

/// <summary>An operator class.</summary>
/// <param name="Name">With its schema, where that is not <c>pg_catalog</c>.</param>
internal sealed record OperatorClassFacts(string Name, bool IsDefault, uint InputType);
