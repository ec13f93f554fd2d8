using System.Text.RegularExpressions;
using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Rules.OddNames;

/// <summary>What became of one example under odd names.</summary>
/// <param name="SameFindings">Whether its rule found the same of the same objects.</param>
/// <param name="Proven">Fixes that ran and ended their findings.</param>
/// <param name="Faults">A sentence each.</param>
internal sealed record OddNameOutcome(string Example, bool SameFindings, int Proven, IReadOnlyList<string> Faults);

/// <summary>Runs an example under odd names, in forms that rules understand less and less: its own scripts, renames of all, renames of members.</summary>
internal sealed partial class OddNameRun(RuleExample example, int seed, CancellationToken cancellationToken)
{
    private readonly List<string> faults = [];
    private int proven;

    public async Task<OddNameOutcome> RunAsync()
    {
        var plain = await ReadAsync(example);
        // Standards are written with names, which must go on to mean the same.
        var stated = Word().Matches(example.Standards).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var used = (await UsedAsync()).Concat(stated).ToHashSet(StringComparer.Ordinal);
        foreach (var isBefore in new[] { false, true })
        {
            var names = OddScript.Names(plain.Context, plain.Findings, used, seed, isBefore);
            var rewritten = OddScript.Rewrite(example, names);
            string Named(Finding finding)
            {
                var parts = new[] { finding.Object.Schema, finding.Object.Table, finding.Object.Name }.OfType<string>();
                return $"{finding.Object.Kind} {string.Join('.', parts.Select(name => names.GetValueOrDefault(name, name)))}";
            }
            bool AreSame(IReadOnlyList<Finding> findings) => findings.Count == plain.Findings.Count &&
                plain.Findings.Where(finding => names.ContainsKey(finding.Object.Name)).Select(Named).All(findings.Select(Plain).Contains);

            if (await TryAsync(rewritten, null, AreSame)) return Outcome(true);
        }
        foreach (var (isBefore, withRelations) in new[] { (false, true), (true, true), (false, false) })
        {
            if (await TryAsync(example, context => OddRenames.Of(context.Catalog, stated, seed, isBefore, withRelations), findings => findings.Count == plain.Findings.Count)) return Outcome(true);
        }
        return Outcome(false);

        OddNameOutcome Outcome(bool same) => new(example.ToString(), same, proven, faults);

        static string Plain(Finding finding) => $"{finding.Object.Kind} {finding.Object.Identity}";
    }

    private async Task<(RuleContext Context, IReadOnlyList<Finding> Findings)> ReadAsync(RuleExample form)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var project = new ExampleProject(form);
        var read = await RuleExampleRun.ReaderAsync(form, project, database, cancellationToken);
        var context = await read();
        return (context, RuleExampleRun.Judge(form, context));
    }

    /// <summary>Whether its scripts run and its rule finds the same. What it finds is proven in any case.</summary>
    private async Task<bool> TryAsync(RuleExample form, Func<RuleContext, IEnumerable<string>>? renames, Func<IReadOnlyList<Finding>, bool> isSame)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var project = new ExampleProject(form);
        Func<Task<RuleContext>> read;
        try
        {
            read = await RuleExampleRun.ReaderAsync(form, project, database, cancellationToken);
        }
        catch (ShouldAssertException)
        {
            // It has names in strings, which are not rewritten.
            return false;
        }
        if (renames is not null)
        {
            foreach (var sql in renames(await read()).ToList()) await database.ExecuteAsAdministratorAsync(sql);
        }
        var findings = RuleExampleRun.Judge(form, await read());
        foreach (var finding in findings) await ProveMessageAsync(finding, database);
        if (findings.FirstOrDefault(finding => finding.Fix is not null) is { } fixable) await ProveFixAsync(fixable, form, database, read);
        return isSame(findings);
    }

    /// <summary>The SQL of a message is SQL to the server, in a transaction that is rolled back; of a statement that ran long ago it is read alone.</summary>
    private async Task ProveMessageAsync(Finding finding, TestDatabase database)
    {
        if (finding.Object.Name.Contains('"', StringComparison.Ordinal) && finding.Message.Contains(finding.Object.Name, StringComparison.Ordinal) && !finding.Object.Name.Contains('(', StringComparison.Ordinal))
            faults.Add($"{example}: The name stands unquoted in: {finding.Message}");
        var text = StatementReader.Read(new SourceText("message", RuleExampleOutcome.SqlOf(finding)));
        faults.AddRange(text.Problems.Select(problem => $"{example}: {problem.Message} in: {finding.Message}"));
        if (finding.Proof != Proof.Catalog || text.Statements.Count == 0) return;
        await using var connection = new NpgsqlConnection(RuleExampleRun.ConnectionString(example, database));
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            foreach (var statement in text.Statements) await ExecuteAsync(connection, InTransaction(statement));
        }
        catch (PostgresException refused)
        {
            faults.Add($"{example}: {refused.MessageText} by the SQL of: {finding.Message}");
        }
    }

    private async Task ProveFixAsync(Finding finding, RuleExample form, TestDatabase database, Func<Task<RuleContext>> read)
    {
        var (up, down) = (FixText.Up([finding], finding.Fix!.Steps, "rollback.sql"), FixText.Down("up.sql", finding.Fix.Steps));
        var text = string.Join('\n', finding.Fix.Assumes.Select(sql => sql + ";")) + "\n" + up;
        try
        {
            await RunAsync(text, database);
            var left = RuleExampleRun.Judge(form, await read());
            if (left.Any(other => other.Object.Identity == finding.Object.Identity && other.Object.Kind == finding.Object.Kind && other.Discriminator == finding.Discriminator))
                faults.Add($"{example}: The fix does not end: {finding.Message}\n{up}");
            text = down;
            await RunAsync(text, database);
            proven++;
        }
        catch (PostgresException refused)
        {
            faults.Add($"{example}: {refused.MessageText} by the fix of: {finding.Message}\n{text}");
        }
    }

    private async Task RunAsync(string sql, TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(RuleExampleRun.ConnectionString(example, database));
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in StatementReader.Read(new SourceText("fix", sql)).Statements) await ExecuteAsync(connection, statement.Sql);
    }

    private async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(sql) } };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Nothing runs concurrently in a transaction.</summary>
    private static string InTransaction(Statement statement)
    {
        var lexer = new Lexer(statement.Sql);
        while (lexer.TryRead(out var token))
        {
            if (token.Is("concurrently")) return statement.Sql.Remove(token.Start, token.Length);
        }
        return statement.Sql;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>Names of types and functions.</summary>
    private static async Task<IReadOnlySet<string>> UsedAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select typname::text from pg_type where typarray <> 0 or typtype = 'p' union select proname::text from pg_proc union select word::text from pg_get_keywords()", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync()) used.Add(reader.GetString(0));
        return used;
    }
}
