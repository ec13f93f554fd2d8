using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Reports;

/// <summary>One report made by hand, with every shape that a format has to write.</summary>
internal static class SampleReport
{
    public static GateReport Blocked { get; } = new()
    {
        Verdict = new Verdict
        {
            Findings = [WithoutPlace, MissingIndex, PartialIndex, Truncated, WideTable],
            Waived = [NaturalKey],
            Baselined = [OldView],
            Checked = ["DBQ201", "DBQ301", "DBQ402", "DBQ601"],
            Skipped =
            [
                new SkippedRule("DBQ203", "database.primary_key is not stated in standards.yaml"),
                new SkippedRule("DBQ509", "statistics need a live database"),
                new SkippedRule("DBQ510", "statistics need a live database"),
            ],
            NotEnforced =
            [
                new UnheldStandard("database.naming.functions", "DBQ107 routine-name-style is off in standards.yaml"),
                new UnheldStandard("services.required", "nothing in this version reads it"),
                new UnheldStandard("testing.minimum_coverage", "nothing in this version reads it"),
            ],
        },
        Blocked = true,
        Postgres = [new ServerUsed("17.10", "local")],
        Migrations = new MigrationCounts(58, 3, 55, 412, "DbUp 6.1"),
        Timings = new Timings(0.41234, 0.12, 0.1, 0.03, 0.01),
        Notes =
        [
            new PlanNote("Sorted by name, 10_b.sql runs before 2_a.sql.", SourceSpan.Start("migrations/10_b.sql")),
            new PlanNote("The folder migrations/drafts holds no script.", null),
        ],
        Catalog = new CatalogCounts(24, 210, 61, 1),
        StandardsFile = "standards.yaml",
        Project = new ReportedProject("/repository/src/My migrations", "Orders.csproj", "/repository"),
        DependsOn = [@"C:\Program Files\PostgreSQL\17\bin\postgres.exe"],
        ValidUntil = new DateOnly(2027, 6, 30),
    };

    /// <summary>Two projects that were judged, one that was not, and one that is not to be.</summary>
    public static ReportSet Several => new(
        "/repository/src", [Blocked, Clean with { Project = new ReportedProject("/repository/src/scripts", null, "/repository") }],
        [new FailedProject("Old/Old.csproj", CodedProblem.NoPostgres.InEnvironment("No PostgreSQL is found."))], ["Web/Web.csproj"]);

    /// <summary>Nothing found.</summary>
    public static GateReport Clean { get; } = Blocked with
    {
        Verdict = new Verdict { Findings = [], Waived = [], Checked = ["DBQ301"], Skipped = [] },
        Blocked = false,
        Migrations = new MigrationCounts(1, 1, 0, 1, "DbUp 6.1"),
        Notes = [],
        DependsOn = [],
        ValidUntil = null,
    };

    private static Finding WithoutPlace => new()
    {
        Rule = Rule("DBQ402", "schema-open-to-public", RuleCategory.Security, Profile.Essential),
        Severity = Severity.Error,
        Proof = Proof.Catalog,
        Object = new DbObject { Kind = ObjectKind.Schema, Name = "public" },
        Message = "Every role can create objects in schema public. Revoke it: revoke create on schema public from public;",
        Fingerprint = "DBQ402:public:11",
    };

    private static Finding MissingIndex => new()
    {
        Rule = Rule("DBQ301", "foreign-key-without-index", RuleCategory.Indexes, Profile.Essential),
        Severity = Severity.Error,
        Proof = Proof.Catalog,
        Object = new DbObject { Kind = ObjectKind.Constraint, Schema = "public", Table = "tasks", Name = "fk_tasks_workflow", Columns = ["workflow_id"] },
        Message = "Deleting a row of public.workflows reads all of public.tasks. Add an index: create index on public.tasks (workflow_id);",
        Fingerprint = "DBQ301:public.tasks.fk_tasks_workflow:4f1c",
        Location = new SourceSpan("migrations/02_tasks/0007_workflows.sql", 12, 1, 14, 3),
        Fix = new Fix
        {
            Topic = "index workflow_id",
            Phase = FixPhase.Indexes,
            Steps =
            [
                new FixStep("create index concurrently idx_tasks_workflow_id on public.tasks (workflow_id);", "drop index concurrently if exists public.idx_tasks_workflow_id;")
                {
                    Transaction = FixTransaction.None,
                },
            ],
        },
        IsFixProven = true,
    };

    private static Finding PartialIndex => MissingIndex with
    {
        Severity = Severity.Warning,
        Object = new DbObject { Kind = ObjectKind.Constraint, Schema = "public", Table = "Größe {0}", Name = "fk", Columns = ["a", "b"] },
        Message = "A message with \"quotes\", a \\ backslash, a\ttab, {braces} and 🐘.",
        Fingerprint = "DBQ301:public.Größe {0}.fk:77",
        Location = new SourceSpan("migrations/02_tasks/0007_workflows.sql", 20, 5, 20, 30),
        Fix = Validated,
        IsFixProven = false,
    };

    private static Finding Truncated => new()
    {
        Rule = Rule("DBQ601", "exclusive-lock", RuleCategory.Safety, Profile.Recommended),
        Severity = Severity.Warning,
        Proof = Proof.Trace,
        Object = new DbObject { Kind = ObjectKind.Statement, Name = "migrations/ünï code#1.sql:3" },
        Message = "Reads of public.logs wait.\r\nSplit the statement.",
        Fingerprint = "DBQ601:x",
        Location = new SourceSpan("migrations/ünï code#1.sql", 3, 1, 3, 21),
    };

    private static Finding WideTable => new()
    {
        Rule = Rule("TEAM001", "no-wide-tables", RuleCategory.Custom, Profile.Recommended),
        Severity = Severity.Info,
        Proof = Proof.Catalog,
        Object = new DbObject { Kind = ObjectKind.MaterializedView, Schema = "public", Name = "totals" },
        Message = "public.totals has 61 columns.",
        Fingerprint = "TEAM001:public.totals:9",
        Location = new SourceSpan("migrations/ünï code#1.sql", 9, 1, 11, 2),
    };

    private static Finding NaturalKey => MissingIndex with
    {
        Fix = null,
        IsFixProven = false,
        Rule = Rule("DBQ203", "primary-key-type", RuleCategory.Structure, Profile.Recommended),
        Severity = Severity.Warning,
        Object = new DbObject { Kind = ObjectKind.Table, Schema = "public", Name = "countries" },
        Message = "The primary key of public.countries is text.",
        Fingerprint = "DBQ203:public.countries:1",
        Location = new SourceSpan("migrations/00_base/0001_countries.sql", 1, 1, 4, 2),
        WaivedBecause = "ISO code is the key",
    };

    private static Finding OldView => MissingIndex with
    {
        Fix = null,
        IsFixProven = false,
        Object = new DbObject { Kind = ObjectKind.View, Schema = "public", Name = "old_totals" },
        Message = "public.old_totals runs with its owner's rights.",
        Fingerprint = "DBQ301:public.old_totals:2",
        Location = new SourceSpan("migrations/00_base/0002_views.sql", 1, 1, 1, 40),
    };

    /// <summary>Of several steps, with a note and another transaction.</summary>
    private static Fix Validated => new()
    {
        Topic = "fk",
        Phase = FixPhase.Constraints,
        Steps =
        [
            new FixStep("alter table public.\"Größe {0}\" add constraint fk check (a is not null) not valid;", "alter table public.\"Größe {0}\" drop constraint fk;"),
            new FixStep("alter table public.\"Größe {0}\" validate constraint fk;", "") { Transaction = FixTransaction.Next, Why = "Reads and writes go on meanwhile." },
        ],
    };

    private static RuleInfo Rule(string id, string name, RuleCategory category, Profile profile) => new()
    {
        Id = id,
        Name = name,
        Category = category,
        Profile = profile,
        Proof = Proof.Catalog,
        Summary = $"What {name} flags",
        Rationale = $"Why {name} matters: `select 1`.",
    };
}
