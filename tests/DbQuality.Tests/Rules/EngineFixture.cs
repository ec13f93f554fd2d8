using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Rules;

/// <summary>What the engine's own tests judge: rules that say what they are told to, over an empty catalog.</summary>
internal static class EngineFixture
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    public static RuleContext Context(TeamStandards? standards = null, MigrationPlan? plan = null, Observations? observations = null) => new()
    {
        Standards = standards ?? new TeamStandards(),
        Catalog = EmptyCatalog,
        Plan = plan,
        Observations = observations ?? Observations.None,
    };

    public static DatabaseCatalog EmptyCatalog { get; } = new()
    {
        ServerVersion = 170000,
        DatabaseName = "app",
        DatabaseOwner = "owner",
        Encoding = "UTF8",
        Collation = "C",
        Schemas = [],
        Tables = [],
        Views = [],
        Sequences = [],
        Routines = [],
        Types = [],
        Extensions = [],
        Roles = [],
        Publications = [],
        EventTriggers = [],
        DefaultPrivileges = [],
        Dependencies = [],
        ReservedWords = new HashSet<string>(),
        FunctionWords = new HashSet<string>(),
    };

    public static Violation Table(string name, SourceSpan? location = null) =>
        new(new DbObject { Kind = ObjectKind.Table, Schema = "public", Name = name, Key = new ObjectKey(ClassIds.Relation, 1) }, $"Table {name} is wrong.")
        {
            Location = location,
        };

    public static Verdict Judge(RuleContext context, RuleSelection? selection, params Rule[] rules) =>
        RuleEngine.Judge(context, selection ?? new RuleSelection { Today = Today }, rules);

    public static TeamStandards Stated(string yaml, params Rule[] rules) => StandardsReader.Parse(
        yaml, "standards.yaml", new RuleVocabulary([.. rules.Select(rule => new RuleTerm(rule.Info.Id, rule.Info.Name, []))]));

    /// <summary>A script as the reader reads it.</summary>
    public static MigrationPlan Plan(string file, string sql)
    {
        var source = new SourceText(file, sql);
        var text = StatementReader.Read(source);
        var script = new Script
        {
            Name = file, FileName = file, FullPath = "/" + file, Source = source, Stage = "", Statements = text.Statements, Ignores = text.Ignores, Checksum = "",
        };
        return new MigrationPlan([new Stage("", [script])]);
    }

    /// <summary>A rule that says what it is given.</summary>
    public sealed class SayingRule(string id, string name, params Violation[] violations) : Rule
    {
        public Profile Profile { get; init; } = Profile.Essential;
        public Proof Proof { get; init; } = Proof.Catalog;
        public RuleCategory Category { get; init; } = RuleCategory.Structure;
        public int Since { get; init; } = 1;
        public string? Cannot { get; init; }
        public Exception? Fails { get; init; }

        public override RuleInfo Info => new()
        {
            Id = id, Name = name, Category = Category, Profile = Profile, Proof = Proof, Summary = name, Rationale = name, Since = Since,
        };

        public override string? CannotCheck(RuleContext context) => Cannot;

        public override IEnumerable<Violation> Check(RuleContext context) => Fails is null ? violations : throw Fails;
    }
}
