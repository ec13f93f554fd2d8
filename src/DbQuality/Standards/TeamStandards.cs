using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>How many rules block; see <c>docs/rules/README.md</c>.</summary>
public enum Profile
{
    Essential,
    Recommended,
    Strict,
}

/// <summary>What <c>standards.yaml</c> says, with every short form resolved. Sections that are absent hold their defaults.</summary>
public sealed record TeamStandards
{
    /// <summary>The rule set's version that the team adopted; newer rules report as info until it is raised.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The file these standards were read from; null where the project has none.</summary>
    public string? File { get; init; }

    public Profile Profile { get; init; } = Profile.Recommended;

    /// <summary>What of all this the file itself says; the rest is default.</summary>
    public StatedKeys Stated { get; init; } = StatedKeys.None;

    public MigrationStandards Migrations { get; init; } = new();

    public DatabaseStandards Database { get; init; } = new();

    /// <summary>Settings of single rules, by rule id.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>What was there when the standards came; read from a file of its own.</summary>
    public Baseline Baseline { get; init; } = Baseline.None;

    /// <summary>Globs of the team's own SQL rules, relative to the standards file.</summary>
    public IReadOnlyList<CustomRuleGlob> CustomRules { get; init; } = [];

    public ServiceStandards Services { get; init; } = new();

    public TestingStandards Testing { get; init; } = new();
}

/// <summary>The <c>database</c> section.</summary>
public sealed record DatabaseStandards
{
    /// <summary>Major versions to prove the migrations on; empty: whichever server is found.</summary>
    public IReadOnlyList<int> Postgres { get; init; } = [];

    /// <summary>The image of the container that the migrations are proved in, with <c>{major}</c> where the version stands; null: none is named.</summary>
    public string? Image { get; init; }

    /// <summary>Schemas that are checked; empty: all but system and extension schemas.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    public ObjectPatterns Exclude { get; init; } = ObjectPatterns.None;

    /// <summary>Made by the administrator before the migrations run.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>Made by the administrator before the migrations run.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>What production runs on, which has more than PostgreSQL: <c>supabase</c>. Null: nothing more.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Scripts that the administrator runs before the migrations, in this order: patterns, relative to the standards file.</summary>
    public IReadOnlyList<BeforePattern> Before { get; init; } = [];

    /// <summary>The text of the files that <see cref="Before"/> names.</summary>
    public BeforeFiles BeforeFiles { get; init; } = BeforeFiles.None;

    /// <summary>Server parameters of the scratch database, as <c>ALTER DATABASE … SET</c> takes them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>These settings and the platform's, which they go before.</summary>
    public IReadOnlyDictionary<string, string> AllSettings =>
        Platform is null ? Settings : Settings.Concat(Platform.Settings.Where(setting => !Settings.ContainsKey(setting.Key))).ToDictionary();

    /// <summary>The role under which scripts run: the scratch database's owner unless <c>run_as: superuser</c>.</summary>
    public RunAs RunAs { get; init; } = RunAs.Owner;

    public IReadOnlyList<RequiredColumn> RequiredColumns { get; init; } = [];

    public NamingStandards Naming { get; init; } = new();

    /// <summary>Domains: table prefix → what it holds.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>Null: a prefix may be as long as it likes.</summary>
    public PrefixLength? PrefixLength { get; init; }

    public DeletionStandards? DeleteStrategy { get; init; }

    public PrimaryKeyStandard? PrimaryKey { get; init; }

    public RowLevelSecurityStandard? RowLevelSecurity { get; init; }

    /// <summary>Tables exempt from soft delete, time stamps and required columns.</summary>
    public ObjectPatterns LookupTables { get; init; } = ObjectPatterns.None;
}

/// <summary>Who runs the migrations in the scratch database.</summary>
public enum RunAs
{
    Owner,
    Superuser,
}

/// <summary>A column that every table (or every table that <see cref="Tables"/> matches) must have.</summary>
/// <param name="Type">As <c>format_type</c> prints it, aliases resolved: <c>timestamp with time zone</c>.</param>
public sealed record RequiredColumn(string Name, string Type, bool Nullable, ObjectPatterns Tables);

/// <summary>Letter case and number of a name.</summary>
public enum NameStyle
{
    SnakeCase,
    SnakeCasePlural,
    SnakeCaseSingular,
    CamelCase,
    PascalCase,
    Any,
}

/// <summary>The <c>naming</c> section. Patterns such as <c>idx_{table}_{columns}</c> are null until stated.</summary>
public sealed record NamingStandards
{
    public NameStyle Tables { get; init; } = NameStyle.SnakeCasePlural;
    public NameStyle Columns { get; init; } = NameStyle.SnakeCase;

    /// <summary>Allowed prefixes of boolean columns.</summary>
    public IReadOnlyList<string> BooleanPrefixes { get; init; } = ["is_", "has_"];

    /// <summary>Allowed suffixes of <c>timestamptz</c> and <c>timestamp</c> columns.</summary>
    public IReadOnlyList<string> TimestampSuffixes { get; init; } = ["_at"];

    /// <summary>Whether the team chose those.</summary>
    public bool StatesTimestamps { get; init; }

    /// <summary>Allowed suffixes of <c>date</c> columns.</summary>
    public IReadOnlyList<string> DateSuffixes { get; init; } = ["_on", "_date"];

    /// <summary>Names that the plural and singular styles accept as they are.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>
    /// Patterns by kind: <c>indexes</c>, <c>foreign_keys</c>, <c>primary_keys</c>, <c>unique_constraints</c>, <c>checks</c>, <c>triggers</c>, <c>functions</c>,
    /// <c>views</c>, <c>policies</c>, <c>enums</c>, <c>sequences</c>, <c>schemas</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Patterns { get; init; } = new Dictionary<string, string>();
}

/// <summary>Soft or hard delete: a default and the tables that differ.</summary>
public sealed record DeletionStandards(bool SoftByDefault, ObjectPatterns Soft, ObjectPatterns Hard);

/// <summary>What a primary key may be.</summary>
/// <param name="Types">Allowed types, aliases resolved; empty: any.</param>
public sealed record PrimaryKeyStandard(IReadOnlyList<string> Types, bool DefaultRequired);

/// <summary>Where row level security must be on, and the policies of each table prefix.</summary>
public sealed record RowLevelSecurityStandard(IReadOnlyList<string> Schemas, IReadOnlyDictionary<string, IReadOnlyList<PolicyStandard>> Policies);

/// <summary>One configured policy.</summary>
/// <param name="For"><c>all</c>, <c>select</c>, <c>insert</c>, <c>update</c> or <c>delete</c>.</param>
public sealed record PolicyStandard(string Name, string For, string? Using, string? Check, IReadOnlyList<string> Roles);

/// <summary>What <c>rules:</c> says of one rule.</summary>
public sealed record RuleSetting(Severity? Severity, IReadOnlyDictionary<string, OptionValue> Options);

/// <summary>An option's value with its place: one text, or a list of them.</summary>
public sealed record OptionValue(IReadOnlyList<string> Items, bool IsList, SourceSpan Location);

/// <summary>One pattern of <c>custom_rules</c>, such as <c>standards/*.sql</c>.</summary>
public sealed record CustomRuleGlob(string Pattern, SourceSpan Location);

/// <summary>A violation that the team accepts, with its reason.</summary>
public sealed record Waiver(string RuleId, ObjectPatterns Object, string Reason, string? Owner, DateOnly? Expires, SourceSpan Location);

/// <summary>The <c>services</c> section: required patterns by name.</summary>
public sealed record ServiceStandards
{
    public IReadOnlyList<string> Required { get; init; } = [];
}

/// <summary>The <c>testing</c> section: shares from 0 to 1 by what they cover.</summary>
public sealed record TestingStandards
{
    public IReadOnlyDictionary<string, double> MinimumCoverage { get; init; } = new Dictionary<string, double>();
}
