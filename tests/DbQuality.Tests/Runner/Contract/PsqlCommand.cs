using System.ComponentModel;
using System.Diagnostics;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>The command of the column <c>command</c>: psql with the plan's files one by one, as a deployment script would have it.</summary>
internal static class PsqlCommand
{
    public const string Missing = "psql is not installed";

    /// <summary>Debian's wrapper is there without a psql behind it.</summary>
    public static bool IsInstalled { get; } = Answers();

    /// <summary>Skips the test where there is none; on CI it goes on, and fails.</summary>
    public static void Require() => Assert.SkipUnless(IsInstalled || TestServer.OnCi, Missing);

    private static bool Answers()
    {
        try
        {
            using var version = Process.Start(new ProcessStartInfo("psql", "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            version.WaitForExit();
            return version.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

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
