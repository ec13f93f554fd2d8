using DbQuality.Generation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Standards;
using DbQuality.Tests.Standards.Schema;

namespace DbQuality.Tests.Generation;

[NeedsPostgres]
public sealed class StandardsPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbquality-docs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [WritesFiles]
    public async Task The_samples_page_says_what_the_sample_is_held_to()
    {
        var run = await DbQualityTool.RunAsync("docs", "standards", Repository.PathOf("migrations-sample"));
        run.ExitCode.ShouldBe(0, run.Error);
        GeneratedFile.ShouldHold(Repository.PathOf("migrations-sample/STANDARDS.md"), run.Output);
    }

    [Fact]
    [WritesFiles]
    public void Every_section_of_the_file_has_its_part()
    {
        var page = Render(FullDocuments.Mappings.ReplaceLineEndings("\n"), new RuleInfo
        {
            Id = "DBQ901", Name = "policy-without-tenant", Category = RuleCategory.Custom, Profile = Profile.Essential, Proof = Proof.Catalog,
            Summary = "A policy of a tenant's table that does not ask for the tenant", Rationale = "", Severity = DbQuality.Text.Severity.Info,
        });
        // What the rules say of themselves is the sample's page's matter.
        var own = page[..page.IndexOf("\n## What not to do", StringComparison.Ordinal)] + page[page.IndexOf("\n## Accepted violations", StringComparison.Ordinal)..];
        GeneratedFile.ShouldHold(Repository.PathOf("tests/DbQuality.Tests/Generation/every-section.md"), own);
    }

    [Fact]
    public void A_rule_speaks_once_under_what_it_does_to_the_build()
    {
        var page = Render("""
            profile: essential
            rules:
              varchar-length: error
              primary-key-missing: info
              invalid-index: off
            """);
        var parts = page.Split("\n## ").ToDictionary(part => part.Split('\n')[0]);
        parts["What not to do"].ShouldContain("[DBQ211 varchar-length]");
        parts["What not to do"].ShouldNotContain("[DBQ202 primary-key-missing]");
        parts["What to avoid"].ShouldContain("- [DBQ202 primary-key-missing](https://github.com/dbquality/dbquality/blob/main/docs/rules/DBQ202.md): ");
        parts["Rules set otherwise"].ShouldContain("| [DBQ305 invalid-index](https://github.com/dbquality/dbquality/blob/main/docs/rules/DBQ305.md) | `off` |");
        parts["What not to do"].ShouldNotContain("DBQ305");
        parts["Not decided"].ShouldContain("DBQ201 required-columns](https://github.com/dbquality/dbquality/blob/main/docs/rules/DBQ201.md): database.required_columns is not stated in standards.yaml");
        page.ShouldNotContain("DBQ301 foreign-key-without-index]: ");
    }

    [Fact]
    public void What_nothing_enforces_is_not_printed_as_what_holds()
    {
        var page = Render("""
            profile: essential
            database:
              naming: { functions: camelCase, sequences: "{table}_seq", views: v_ prefix }
              prefixes: { auth_: Authentication }
              delete_strategy: { default: soft }
              row_level_security: { policies: { "*": [{ name: p, using: "true" }] } }
            rules: { routine-name-style: off, policy-pattern: off, delete-strategy: off, soft-delete-index: off, table-prefix: off, doubled-prefix: off, view-name: info }
            services: { required: [a] }
            testing: { minimum_coverage: { services: 60% } }
            """);
        var parts = page.Split("\n## ").ToDictionary(part => part.Split('\n')[0]);
        // Nothing by default either where the profile leaves its rule out.
        parts["Names"].ShouldBe("Names\n\n| what | how |\n| --- | --- |\n| views | v_ prefix |\n");
        parts["Domains"].ShouldContain("| `auth_` | Authentication |");
        parts.Keys.ShouldNotContain("Deleting rows");
        parts.Keys.ShouldNotContain("Policies");
        parts.Keys.ShouldNotContain("Services");
        parts["Not enforced"].TrimEnd().ShouldBe("""
            Not enforced

            Stated in the file, and held by nothing.

            | standard | why |
            | --- | --- |
            | `database.naming.functions` | DBQ107 routine-name-style is off in standards.yaml |
            | `database.naming.sequences` | nothing in this version reads it |
            | `database.delete_strategy` | DBQ205 delete-strategy and DBQ314 soft-delete-index are off in standards.yaml |
            | `database.row_level_security.policies` | DBQ408 policy-pattern is off in standards.yaml |
            | `services.required` | nothing in this version reads it |
            | `testing.minimum_coverage` | nothing in this version reads it |
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_stands_in_a_table_cannot_break_it()
    {
        var page = Render("""
            database: { prefixes: { "a|b_": "one\ntwo | three" } }
            waivers: [{ rule: DBQ202, object: "a`b", reason: "x | y" }]
            """);
        page.ShouldContain("| `a\\|b_` | one two \\| three |\n");
        page.ShouldContain("| `` a`b `` | x \\| y |  | for good |\n");
    }

    [Fact]
    public async Task The_page_goes_to_a_file_where_one_is_named()
    {
        var standards = Path.Combine(folder, "team.yaml");
        await File.WriteAllTextAsync(standards, "profile: essential\n", TestContext.Current.CancellationToken);
        var page = Path.Combine(folder, "docs", "STANDARDS.md");
        var run = await DbQualityTool.RunAsync("docs", "standards", standards, "--output", page);
        run.ShouldBe(new ToolRun(0, "", ""));
        var written = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        written.ShouldStartWith("# Database standards\n\nFrom `team.yaml`, by `dbquality docs standards`. Profile `essential`, rule set 1.\n");
        written.ShouldBe((await DbQualityTool.RunAsync("docs", "standards", standards)).Output);
    }

    [Fact]
    public async Task A_folder_without_standards_is_told_how_to_get_some()
    {
        var run = await DbQualityTool.RunAsync("docs", "standards", folder);
        run.ShouldBe(new ToolRun(2, "", "standards.yaml(1,1): error DBQ010: The standards file is not there. Check the path, or let `dbquality init` write one.\n"));
    }

    private static string Render(string yaml, params RuleInfo[] own) =>
        new StandardsPage(StandardsReader.Parse(yaml, "standards.yaml", RuleCatalog.Vocabulary), own, _ => null).Render();
}
