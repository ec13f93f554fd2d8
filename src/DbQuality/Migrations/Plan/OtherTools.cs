using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// Scripts that another tool understands and DbUp does not: what takes a migration back would run as one, in whatever order the names have, and a file of two
/// sections would undo what it has just done. The result would be no answer about what is deployed.
/// </summary>
internal static partial class OtherTools
{
    private static readonly (Regex Mark, string Tool)[] Sections =
    [
        (Dbmate(), "dbmate"), (Goose(), "goose"), (SqlMigrate(), "sql-migrate"), (Liquibase(), "Liquibase"),
    ];

    /// <exception cref="GateException">DBQ032: a script is another tool's.</exception>
    public static void Refuse(IReadOnlyList<Script> scripts)
    {
        foreach (var script in scripts) RefuseSections(script);
        foreach (var folder in scripts.GroupBy(script => script.File[..^script.FileName.Length])) RefuseTakingBack([.. folder]);
    }

    private static void RefuseSections(Script script)
    {
        foreach (var (mark, tool) in Sections)
        {
            if (mark.Matches(script.Source.Text).FirstOrDefault(found => !IsQuoted(script, found.Index)) is not { } match) continue;
            throw CodedProblem.OtherTool.InConfiguration(
                $"The script is written for {tool}: DbUp takes its marks for comments and would run all of it, also what takes the migration back. "
                + $"Have {tool} run it: migrations: runner: command, with {tool}'s own command line.", script.Source.Span(match.Index, match.Length));
        }
    }

    /// <summary>What stands within a string is no mark of the script.</summary>
    private static bool IsQuoted(Script script, int at) =>
        script.Statements.Any(statement => statement.Tokens.Any(token => token.Start < at && at < token.Start + token.Length));

    private static void RefuseTakingBack(IReadOnlyList<Script> scripts)
    {
        var names = scripts.Select(script => script.FileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var script in scripts)
        {
            if (Undo().Match(script.FileName) is { Success: true } flyway && names.Any(name => name.StartsWith($"V{flyway.Groups["version"].Value}__", StringComparison.OrdinalIgnoreCase)))
            {
                throw CodedProblem.OtherTool.InConfiguration(
                    $"The names are Flyway's: {script.File} takes a migration back, and DbUp would run it as one, before those that begin with V, and V10 before V2. "
                    + "Have Flyway run them (migrations: runner: command), or leave such scripts out (migrations: exclude: [\"U*.sql\"]) and give the others one width.", SourceSpan.Start(script.File));
            }
            if (TakesBack().Match(script.FileName) is not { Success: true } match) continue;
            var (stem, ending) = (match.Groups["stem"].Value, match.Groups["ending"].Value);
            if (!names.Contains(stem + ".sql") && !names.Contains($"{stem}{ending[0]}up.sql")) continue;
            throw CodedProblem.OtherTool.InConfiguration(
                $"{script.File} takes the script beside it back, and DbUp would run it as a migration. Leave such scripts out: migrations: exclude: [\"*{ending}.sql\"], "
                + "or have the tool that tells them apart run them: migrations: runner: command.", SourceSpan.Start(script.File));
        }
    }

    [GeneratedRegex(@"^[ \t]*--[ \t]*migrate:down\b.*", RegexOptions.Multiline)]
    private static partial Regex Dbmate();

    [GeneratedRegex(@"^[ \t]*--[ \t]*\+goose[ \t]+Down\b.*", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Goose();

    [GeneratedRegex(@"^[ \t]*--[ \t]*\+migrate[ \t]+Down\b.*", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex SqlMigrate();

    [GeneratedRegex(@"\A\s*--[ \t]*liquibase formatted sql\b.*", RegexOptions.IgnoreCase)]
    private static partial Regex Liquibase();

    [GeneratedRegex(@"^U(?<version>\d[\d._]*?)__", RegexOptions.IgnoreCase)]
    private static partial Regex Undo();

    [GeneratedRegex(@"^(?<stem>.+)(?<ending>[._-](?:down|undo|rollback|revert))\.sql$", RegexOptions.IgnoreCase)]
    private static partial Regex TakesBack();
}
