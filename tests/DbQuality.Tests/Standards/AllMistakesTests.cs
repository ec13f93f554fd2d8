using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>All that is wrong with a standards file is told at once.</summary>
[NeedsPostgres]
public sealed class AllMistakesTests
{
    private const string Wrong = """
        version: seven
        profil: strict
        migrations:
          transaction: twice
          variables: { a: [1] }
          stages: [{ stage: a, run: often }, { group: x, stage: b }]
        database:
          postgres: [9, 17, soon]
          schemas: ["*", public]
          required_columns: [{ column: a, type: "no type!" }, { column: b }, b]
          naming: { tables: kebab-case, indexes: "idx_{tabel}", colums: snake_case }
          delete_strategy: { default: never }
          row_level_security: { policies: { t: [{ name: p, for: read, usng: "true" }, { name: q }] } }
        rules:
          DBQ301: { severity: loud, colour: red }
          no-such-rule: off
          DBQ202: error
          primary-key-missing: off
        waivers:
          - { rule: DBQ999x, objct: t, expires: tomorrow }
          - { rule: DBQ202, object: t }
        testing: { minimum_coverage: { services: all } }
        """;

    [Fact]
    public void Each_mistake_has_its_line_and_none_follows_from_another()
    {
        var first = Should.Throw<GateException>(() => StandardsReader.Parse(Wrong, "standards.yaml", RuleCatalog.Vocabulary));
        first.Further.Prepend(first).Select(mistake => $"{mistake.Location!.Line} {mistake.Message[..Math.Min(34, mistake.Message.Length)]}").ShouldBe(
        [
            "1 version is 'seven'; it must be the", "2 Unknown key 'profil' at the top le", "4 migrations.transaction is 'twice';",
            "5 migrations.variables.a is a list; ", "6 migrations.stages.run is 'often'; ", "6 migrations.stages.group is 'x'; it",
            "8 database.postgres is 9; versions 1", "8 database.postgres is 'soon'; it li", "9 database.schemas takes names, not ",
            "10 'no type!' in database.required_co", "10 'type' is missing in database.requ", "10 An item of database.required_colum",
            "11 database.naming.tables is 'kebab-c", "11 database.naming.indexes has the un", "11 Unknown key 'colums' in database.n",
            "12 database.delete_strategy.default i", "13 database.row_level_security.polici", "13 Unknown key 'usng' in database.row",
            "13 The policy 'q' lets nothing throug", "15 rules.DBQ301.severity is 'loud'; i", "15 Rule DBQ301 foreign-key-without-in",
            "16 Unknown rule 'no-such-rule'. `dbqu", "18 Rule DBQ202 primary-key-missing is", "20 Unknown rule 'DBQ999x'. `dbquality",
            "20 Unknown key 'objct' in waivers. Di", "20 waivers.expires is 'tomorrow'; it ", "21 'reason' is missing in waivers. Ev",
            "22 testing.minimum_coverage.services ",
        ]);
    }

    [Fact]
    public async Task The_tool_tells_them_all_and_judges_nothing()
    {
        var project = Directory.CreateTempSubdirectory("dbquality-mistakes-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(project, "migrations"));
            await File.WriteAllTextAsync(Path.Combine(project, "migrations/0001.sql"), "select 1;", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(project, "standards.yaml"), "profil: strict\nrules: { DBQ301: loud }\n", TestContext.Current.CancellationToken);
            var run = await DbQualityTool.RunAsync("check", project);
            (run.ExitCode, run.Output).ShouldBe((2, ""));
            run.Error.ShouldBe(
                "standards.yaml(1,1): error DBQ010: Unknown key 'profil' at the top level. Did you mean 'profile'? Valid keys: version, profile, migrations, database, rules, waivers, custom_rules, services, testing.\n" +
                "standards.yaml(2,18): error DBQ010: rules.DBQ301 is 'loud'; it must be off, info, warning or error.\n");
        }
        finally
        {
            Directory.Delete(project, recursive: true);
        }
    }
}
