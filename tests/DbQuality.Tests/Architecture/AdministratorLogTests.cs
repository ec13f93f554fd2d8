using System.IO.Enumeration;
using System.Text.RegularExpressions;
using DbQuality.Catalog.Reading;
using DbQuality.Postgres;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Sql;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Postgres;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Architecture;

/// <summary>What a server's own log says that its administrator executed is what <c>docs/security.md</c> lists.</summary>
[NeedsPostgres]
public sealed partial class AdministratorLogTests
{
    private const int Version = 15;

    /// <summary>Npgsql's own: transactions, and which types there are.</summary>
    private static readonly string[] OfNpgsql = ["BEGIN.*", "COMMIT", "ROLLBACK", @"SELECT version\(\); SELECT ns\.nspname, t\.oid, t\.typname.*"];

    [Theory]
    [InlineData("check")]
    [InlineData("fix --dry-run")]
    [InlineData("rules test")]
    public async Task The_server_sees_no_other_statement_of_the_administrator(string verb)
    {
        using var project = new TrapProject();
        await using var server = await ScratchServers.StartAsync(new ScratchRequest { Provider = "auto", Version = Version }, null, TestContext.Current.CancellationToken);
        await Scratch.AskAsync(server.AdministratorConnectionString, "create database template0 is_template true");
        await Scratch.AskAsync(server.AdministratorConnectionString, "alter system set log_statement = 'all'");
        await Scratch.AskAsync(server.AdministratorConnectionString, "select pg_reload_conf()");

        var given = new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { SearchPath = null, ApplicationName = "given" }.ConnectionString;
        var run = await DbQualityTool.RunAsync([.. verb.Split(' '), project.Folder, "--postgres", given]);
        run.ExitCode.ShouldBeLessThan(2, run.Error + run.Output);

        var listed = new Regex($"^({string.Join('|', Patterns())})$", RegexOptions.Singleline);
        var executed = Entry().Matches(File.ReadAllText(server.Log!)).Where(entry => entry.Groups[1].Value == ClusterSettings.Administrator).Select(entry => Plain(entry.Groups[2].Value)).Distinct().ToList();
        executed.Count.ShouldBeGreaterThan(50);
        executed.Where(sql => !listed.IsMatch(sql)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Patterns()
    {
        var rows = SecurityPage.Statements.Where(row => row[1].Length > 0).SelectMany(row => row[1].Split(';')).Select(sql => Pattern(sql, "…"));
        var files = SqlPlaces.Embedded().Where(file => SecurityPage.Statements.Any(row => FileSystemName.MatchesSimpleExpression(row[0], file)) && !file.StartsWith("Catalog/Reading/Sql/", StringComparison.Ordinal))
            .SelectMany(file => StatementReader.Read(new SourceText(file, SqlPlaces.TextOf(file))).Statements)
            .Select(statement => Pattern(Placeholder().Replace(statement.Sql, "…"), "…"));
        var catalog = RowReader.InOrder().Select(kind => Pattern(CatalogQueries.For(kind.Query, Version), "…"));
        return [.. OfNpgsql, .. rows, .. files, .. catalog];
    }

    private static string Pattern(string sql, string placeholder) => Regex.Escape(Plain(sql)).Replace(placeholder, ".*", StringComparison.Ordinal);

    private static string Plain(string sql) => SqlPlaces.OneLine(Comment().Replace(sql, "")).TrimEnd(';').Trim();

    [GeneratedRegex(@"^\d{4}-[^\n]*? \[\d+\] (\S+)@\S+ \w{5}: LOG:  (?:statement|execute [^:]*): (.*(?:\n\t.*)*)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    /// <summary>What the product puts in, and the role that a given server has another of.</summary>
    [GeneratedRegex(@"\{\w+\}|dbquality_owner")]
    private static partial Regex Placeholder();
}
