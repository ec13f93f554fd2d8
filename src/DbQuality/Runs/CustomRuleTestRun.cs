using DbQuality.Catalog.Reading;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>The examples on one server.</summary>
internal sealed class CustomRuleTestRun(ScratchDatabase database, TeamStandards standards, GateRequest request)
{
    private int copies;

    public async Task<IReadOnlyList<CustomRuleTest>> RunAsync(IReadOnlyList<CustomRule> rules, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var step = $"Testing the rules in PostgreSQL {database.Version} ({database.Provider})";
        progress?.Report(step);
        var tests = new List<CustomRuleTest>();
        foreach (var rule in rules)
        {
            progress.Count(step, tests.Count + 1, rules.Count);
            tests.Add(new CustomRuleTest(rule, database.Version, await RunAsync(rule, cancellationToken)));
        }
        return tests;
    }

    private async Task<IReadOnlyList<CustomRuleExample>> RunAsync(CustomRule rule, CancellationToken cancellationToken)
    {
        var examples = new List<CustomRuleExample>();
        if (rule.File.Pass is { } pass)
        {
            await using var copy = await CopyAsync(cancellationToken);
            examples.Add(await GuardedAsync("pass", pass, async () =>
            {
                var found = await JudgeExampleAsync(rule, copy, pass, cancellationToken);
                return new CustomRuleExample("pass", pass, found.Shown, found.Shown.Count == 0 ? null
                    : $"The rule should find nothing here, and finds {string.Join(", ", found.Shown)}. {found.Messages[0]}");
            }));
        }
        if (rule.File.Fail is { } fail)
        {
            await using var copy = await CopyAsync(cancellationToken);
            Looked? looked = null;
            examples.Add(await GuardedAsync("fail", fail, async () =>
            {
                looked = await JudgeExampleAsync(rule, copy, fail, cancellationToken);
                return new CustomRuleExample("fail", fail, looked.Shown, FailProblem(fail, looked.Shown));
            }));
            if (rule.File.Fix is { } fix && looked is { Shown.Count: > 0 } bad)
            {
                examples.Add(await GuardedAsync("fix", fix, () => FixAsync(rule, copy, fix, bad.Context, cancellationToken)));
                if (rule.File.Rollback is { } rollback && examples[^1].Problem is null)
                    examples.Add(await GuardedAsync("rollback", rollback, () => RollBackAsync(rule, copy, rollback, bad, cancellationToken)));
            }
        }
        return examples;
    }

    private static async Task<CustomRuleExample> GuardedAsync(string name, CustomRuleFile file, Func<Task<CustomRuleExample>> run)
    {
        try
        {
            return await run();
        }
        catch (GateException refused) when (refused.Code is "DBQ017" or "DBQ010" or "DBQ701")
        {
            return new CustomRuleExample(name, file, [], refused.Message) { Location = refused.Location };
        }
    }

    private static string? FailProblem(CustomRuleFile file, IReadOnlyList<string> found)
    {
        if (found.Count == 0) return "The rule should find something here, and finds nothing.";
        var expected = Expectations(file);
        if (expected.Count == 0) return null;
        var missing = expected.Except(found, StringComparer.Ordinal).ToList();
        var more = found.Except(expected, StringComparer.Ordinal).ToList();
        if (missing.Count == 0 && more.Count == 0) return null;
        return $"The rule finds {string.Join(", ", found)}; expected is {string.Join(", ", expected)}.";
    }

    /// <summary><c>-- expect: table public.orders</c> lines of the leading comment.</summary>
    private static List<string> Expectations(CustomRuleFile file) =>
    [
        .. CustomRuleReader.ReadText(file).Text.Split('\n').Select(line => line.Trim()).TakeWhile(line => line.Length == 0 || line.StartsWith("--", StringComparison.Ordinal))
            .Select(line => line.TrimStart('-').Trim()).Where(line => line.StartsWith("expect:", StringComparison.Ordinal))
            .Select(line => line["expect:".Length..].Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private async Task<CustomRuleExample> FixAsync(CustomRule rule, ScratchCopy copy, CustomRuleFile fix, RuleContext found, CancellationToken cancellationToken)
    {
        foreach (var sql in rule.Fixes(found).ToList()) await RunAsync(sql, fix, copy, cancellationToken);
        var left = await FindAsync(rule, copy, cancellationToken);
        return new CustomRuleExample("fix", fix, left.Shown, left.Shown.Count == 0 ? null : $"After the fix the rule should find nothing, and still finds {string.Join(", ", left.Shown)}.");
    }

    /// <summary>In the opposite order, as what takes migrations back runs.</summary>
    private async Task<CustomRuleExample> RollBackAsync(CustomRule rule, ScratchCopy copy, CustomRuleFile rollback, Looked bad, CancellationToken cancellationToken)
    {
        foreach (var sql in rule.Rollbacks(bad.Context).Reverse().ToList()) await RunAsync(sql, rollback, copy, cancellationToken);
        var now = await FindAsync(rule, copy, cancellationToken);
        var problem = now.Shown.SequenceEqual(bad.Shown, StringComparer.Ordinal)
            ? null
            : $"After the rollback the rule should find what it found before the fix, {string.Join(", ", bad.Shown)}, and finds {(now.Shown.Count == 0 ? "nothing" : string.Join(", ", now.Shown))}.";
        return new CustomRuleExample("rollback", rollback, now.Shown, problem);
    }

    private async Task<Looked> JudgeExampleAsync(CustomRule rule, ScratchCopy copy, CustomRuleFile example, CancellationToken cancellationToken)
    {
        await RunAsync(CustomRuleReader.ReadText(example), example, copy, cancellationToken);
        return await FindAsync(rule, copy, cancellationToken);
    }

    private async Task RunAsync(SourceText source, CustomRuleFile file, ScratchCopy copy, CancellationToken cancellationToken)
    {
        var text = StatementReader.Read(source);
        var script = new Script
        {
            Name = file.Shown, FileName = file.Shown, FullPath = file.FullPath, Source = source, Stage = "", Statements = text.Statements, Problems = text.Problems, Checksum = "",
        };
        var options = new RunOptions { ConnectionString = copy.MigratorConnectionString, UseJournal = false };
        var plan = new MigrationPlan([new Stage("", [script])]);
        ServerStatements.Refuse(database, plan);
        var run = await new DbUpRunner().RunAsync(plan, options, cancellationToken);
        if (run.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } refused)
            throw CodedProblem.ScriptFailed.InConfiguration(refused.Message, refused.Location);
    }

    private async Task<Looked> FindAsync(CustomRule rule, ScratchCopy copy, CancellationToken cancellationToken)
    {
        await using var session = await AdministratorSession.OpenAsync(copy.AdministratorConnectionString, cancellationToken);
        var context = new RuleContext
        {
            Standards = standards,
            Observations = Observations.None,
            Catalog = await CatalogReader.ReadAsync(session.Connection, cancellationToken),
            Provided = GateProject.ProvidedBy(database),
            CustomRules = [rule],
            CustomAnswers = await CustomAnswers.AskAsync([rule], copy.QueryConnectionString, mayBeEarly: false, cancellationToken),
        };
        var violations = rule.Check(context).Where(violation => !ProvidedParts.IsSubjectOf(violation, context)).OrderBy(violation => violation.Subject.Identity, StringComparer.Ordinal).ToList();
        return new Looked(
            [.. violations.Select(violation => $"{violation.Subject.Kind.Word()} {violation.Subject.Identity}").Distinct(StringComparer.Ordinal)],
            [.. violations.Select(violation => violation.Message)],
            context);
    }

    private Task<ScratchCopy> CopyAsync(CancellationToken cancellationToken) => ScratchCopy.MakeAsync(
        database,
        new ScratchRequest { Settings = standards.Database.AllSettings, RunAs = request.RunAs ?? standards.Database.RunAs, StandardsFile = standards.File },
        ++copies,
        cancellationToken);

    private sealed record Looked(IReadOnlyList<string> Shown, IReadOnlyList<string> Messages, RuleContext Context);
}
