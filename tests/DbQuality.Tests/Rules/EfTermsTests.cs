using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Tests.Rules;

/// <summary>What a message advises for an object that an EF Core migration has made.</summary>
public sealed class EfTermsTests
{
    [Theory]
    [InlineData(ObjectKind.Column, "ReaderName", "alter table public.\"Loans\" rename column \"ReaderName\" to reader_name;",
        "HasColumnName(\"reader_name\") in the model, or UseSnakeCaseNamingConvention() for all names; then dotnet ef migrations add.")]
    [InlineData(ObjectKind.Column, "lent", "alter table loans rename column lent to lent_at;", "HasColumnName(\"lent_at\") in the model; then dotnet ef migrations add.")]
    [InlineData(ObjectKind.Table, "loan", "alter table loan rename to \"Loans\";", "ToTable(\"Loans\") in the model; then dotnet ef migrations add.")]
    [InlineData(ObjectKind.Index, "IX_Loans", "alter index \"IX_Loans\" rename to idx_loans;",
        "HasDatabaseName(\"idx_loans\") in the model, or UseSnakeCaseNamingConvention() for all names; then dotnet ef migrations add.")]
    [InlineData(ObjectKind.Constraint, "fk", "alter table loans rename constraint fk to fk_loans;",
        "HasName(\"fk_loans\"), or HasConstraintName(\"fk_loans\") of a foreign key, in the model; then dotnet ef migrations add.")]
    public void A_name_is_given_in_the_model(ObjectKind kind, string name, string sql, string advice) =>
        Message(kind, name, sql).ShouldBe("It is wrong. Mend it: " + advice);

    [Theory]
    [InlineData("alter table public.\"Notes\" add primary key (\"Id\");", "HasKey")]
    [InlineData("alter table public.\"Notes\" add column id bigint generated always as identity primary key;", "HasKey")]
    [InlineData("create unique index on public.\"Notes\" (\"Id\");", "HasIndex")]
    [InlineData("alter table notes add constraint fk foreign key (a) references b;", "HasForeignKey")]
    [InlineData("alter table notes alter column at type timestamptz;", "HasColumnType")]
    [InlineData("alter table notes alter column a type text, add constraint c check (a <> '');", "HasColumnType")]
    [InlineData("alter table notes add constraint c check (a <> '');", "HasCheckConstraint")]
    [InlineData("comment on column notes.a is 'Why.';", "HasComment")]
    public void What_the_model_has_a_word_for_is_said_by_it_and_as_SQL_in_a_migration(string sql, string model) =>
        Message(ObjectKind.Table, "Notes", sql).ShouldBe($"It is wrong. Mend it: {model} in the model, or in a migration migrationBuilder.Sql(\"\"\"{sql}\"\"\");");

    [Fact]
    public void What_the_model_knows_nothing_of_is_SQL_in_a_migration() =>
        Message(ObjectKind.Table, "Notes", "alter table \"Notes\" enable row level security;")
            .ShouldBe("It is wrong. Mend it: in a migration migrationBuilder.Sql(\"\"\"alter table \"Notes\" enable row level security;\"\"\");");

    [Fact]
    public void What_runs_in_no_transaction_is_sent_so() =>
        Message(ObjectKind.Table, "Notes", "create index concurrently on \"Notes\" (a);").ShouldEndWith("(a);\"\"\", suppressTransaction: true);");

    [Fact]
    public void What_a_migration_made_by_SQL_is_no_business_of_the_model() =>
        Message(ObjectKind.View, "OpenLoans", "alter view \"OpenLoans\" rename to open_loans;", isWritten: true)
            .ShouldBe("It is wrong. Mend it: in a migration migrationBuilder.Sql(\"\"\"alter view \"OpenLoans\" rename to open_loans;\"\"\");");

    [Fact]
    public void Advice_without_SQL_and_what_must_be_decided_first_stay()
    {
        var subject = new DbObject { Kind = ObjectKind.Table, Name = "Notes" };
        EfTerms.Message(new Violation(subject, "It is wrong.", "Split it."), Made()).ShouldBe("It is wrong. Split it.");
        EfTerms.Message(new Violation(subject, "It is wrong.", "Mend it:") { NoFix = "Decide first." }, Made()).ShouldBe("It is wrong. Decide first.");
    }

    private static string Message(ObjectKind kind, string name, string sql, bool isWritten = false) => EfTerms.Message(
        new Violation(new DbObject { Kind = kind, Name = name }, "It is wrong.", "Mend it:") { Remedy = Remedy.None("Decide first.", sql) }, Made(isWritten));

    private static StatementReference Made(bool isWritten = false)
    {
        var source = new SourceText("Migrations/1.cs", "migrationBuilder.CreateTable();");
        var script = new Script
        {
            Name = "1", FileName = "1.cs", FullPath = "/1.cs", Source = source, Stage = "", Checksum = "", Ignores = [],
            Statements = [new Statement { Index = 0, Start = 0, Length = 1, Sql = "", Span = SourceSpan.Start("1.cs"), Command = "", Tokens = [] }],
        };
        return new StatementReference(script, script.Statements[0]) { IsMade = true, IsWritten = isWritten };
    }
}
