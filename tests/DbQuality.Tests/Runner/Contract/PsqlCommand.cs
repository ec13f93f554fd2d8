using DbQuality.Migrations;
using DbQuality.Standards;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>The command of the column <c>command</c>: psql with the plan's files one by one, as a deployment script would have it.</summary>
internal static class PsqlCommand
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "psql")));

    /// <summary>A call of psql for each stretch of scripts with one transaction mode; for mode <c>script</c>, for each script.</summary>
    public static string Of(MigrationPlan plan, TransactionMode mode) =>
        string.Join(" && ", TransactionUnit.Of(plan, mode).SelectMany(unit => unit.Mode switch
        {
            TransactionMode.None => [Call("", unit.Scripts)],
            TransactionMode.Script => unit.Scripts.Select(script => Call(" -1", [script])),
            TransactionMode.Single => [Call(" -1", unit.Scripts)],
            _ => [Call(" -c begin", unit.Scripts) + " -c rollback"],
        }));

    private static string Call(string options, IEnumerable<Script> scripts) =>
        $"psql {{uri}} -X -q -v ON_ERROR_STOP=1{options}{string.Concat(scripts.Select(script => $" -f '{script.File}'"))}";
}
