using System.Diagnostics;

namespace DbQuality.Migrations.Runners.EfCore;

/// <summary>How <c>dbquality-ef</c> is started: as <c>dotnet ef</c> starts its own part, with the dependencies and the runtime of the project's assembly.</summary>
internal static class EfCoreStart
{
    private const string Program = "dbquality-ef.dll", MarkVariable = "DBQUALITY_EF_MARK";

    public static ProcessStartInfo Of(BuiltAssembly built, RunOptions options, ConnectionAddress address, string mark)
    {
        var start = new ProcessStartInfo(DotNet(), Arguments(built)) { WorkingDirectory = options.ProjectDirectory };
        CommandEnvironment.Apply(start.Environment, new Dictionary<string, string> { ["connection"] = options.ConnectionString }, address);
        start.Environment[MarkVariable] = mark;
        return start;
    }

    private static IEnumerable<string> Arguments(BuiltAssembly built) =>
    [
        // A class library is for any runtime from its own on; which that is only the newest surely fits.
        "exec", "--roll-forward", built.Runtime is null ? "LatestMajor" : "Major",
        "--depsfile", built.Dependencies,
        "--runtimeconfig", built.Runtime ?? Beside(built.IsOfWeb ? "web-library.runtimeconfig.json" : "library.runtimeconfig.json"),
        .. built.PackageFolders.SelectMany(folder => new[] { "--additionalprobingpath", folder }),
        Beside(Program), built.Path,
    ];

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static string DotNet()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { } host && File.Exists(host)) return host;
        return Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
    }
}
