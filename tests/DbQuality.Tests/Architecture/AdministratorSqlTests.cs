using System.IO.Enumeration;

namespace DbQuality.Tests.Architecture;

/// <summary>
/// <c>docs/security.md</c> lists every statement that may reach a server as administrator, with the reason why it runs nothing of a
/// script's, and every file whose sessions are those of others: who adds one of either has to say which.
/// </summary>
public sealed class AdministratorSqlTests
{
    [Fact]
    public void Every_statement_is_listed()
    {
        var others = SecurityPage.Sessions.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var listed = SecurityPage.Statements.Select(row => (row[0], row[1])).ToHashSet();
        var sent = SqlPlaces.InCode.Where(file => !others.Contains(file.Key)).SelectMany(file => file.Value.Select(sql => (File: file.Key, Sql: sql))).ToHashSet();

        sent.Where(one => !listed.Contains((one.File, one.Sql))).Select(one => $"| `{one.File}` | `{one.Sql.Replace("|", "\\|", StringComparison.Ordinal)}` | |").ShouldBeEmpty("Add a row to docs/security.md");
        listed.Where(one => one.Item2.Length > 0 && !sent.Contains(one)).ShouldBeEmpty("Nothing sends these any more");
    }

    [Fact]
    public void Every_file_that_sends_some_is_listed()
    {
        var known = SecurityPage.Statements.Concat(SecurityPage.Sessions).Select(row => row[0]).ToList();
        SqlPlaces.InCode.Keys.Where(file => !known.Contains(file)).ShouldBeEmpty();
        SqlPlaces.Embedded().Where(file => !known.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, file))).ShouldBeEmpty();
        known.Where(file => !file.EndsWith(".sql", StringComparison.Ordinal)).Except(SqlPlaces.InCode.Keys).ShouldBeEmpty();
        known.Where(file => file.EndsWith(".sql", StringComparison.Ordinal) && !SqlPlaces.Embedded().Any(sql => FileSystemName.MatchesSimpleExpression(file, sql))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_is_given() => SecurityPage.Statements.Concat(SecurityPage.Sessions).Where(row => row[^1].Length == 0).ShouldBeEmpty();
}
