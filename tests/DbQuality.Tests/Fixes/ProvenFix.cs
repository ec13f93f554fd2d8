using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Rules;
using DbQuality.Text;

namespace DbQuality.Tests.Fixes;

/// <summary>What <c>dbquality fix</c> would write for migrations that are deployed, with all rules of the strict profile.</summary>
internal static class ProvenFix
{
    /// <param name="rules">What is to be mended; none: everything.</param>
    public static async Task<FixResult> OfAsync(string sql, string standards, params string[] rules)
    {
        using var project = new ExampleProject(new RuleExample("DBQ000", "bad.sql", "", standards, sql, []));
        return await OfAsync(project, 0, rules);
    }

    /// <param name="version">0: the server that the gate would take by itself.</param>
    /// <param name="rules">What is to be mended; none: everything.</param>
    /// <remarks>At home a version that this machine cannot get skips its test, with the reason; on CI it fails.</remarks>
    public static Task<FixResult> OfAsync(ExampleProject project, int version, params string[] rules) => OfAsync(project, version, new FixSelection { Rules = rules });

    /// <summary>Everything, and what only one who names it gets dropped is named.</summary>
    public static Task<FixResult> OfAllThatIsNamedAsync(ExampleProject project, int version) => OfAsync(project, version, new FixSelection { Objects = new ObjectPatterns(["*"]) });

    private static async Task<FixResult> OfAsync(ExampleProject project, int version, FixSelection selection)
    {
        try
        {
            return await FixGate.RunAsync(Request(project, version), new FixRequest { Selection = selection, NewScripts = true }, null, TestContext.Current.CancellationToken);
        }
        catch (GateException missing) when (missing.Code == "DBQ001" && !TestServer.OnCi)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    public static GateRequest Request(ExampleProject project, int version) => new()
    {
        Path = project.Folder, Profile = Profile.Strict, PostgresVersion = version == 0 ? null : version,
    };
}
