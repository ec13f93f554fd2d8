using System.Diagnostics;
using Microsoft.Build.Framework;

namespace DbQuality.MSBuild;

/// <summary>
/// <c>dotnet ef</c> builds the project before it adds or removes a migration. A gate that fails that build would keep its user from mending what it
/// fails for.
/// </summary>
internal static class EfTool
{
    private const string Name = "dotnet-ef";

    /// <summary>Where the tool's name may stand: <c>dotnet-ef</c>, <c>dotnet dotnet-ef.dll</c>, <c>dotnet exec dotnet-ef.dll</c>.</summary>
    private const int FirstArguments = 3;

    /// <summary>
    /// It leaves no variable for its build, but a property of the command line that nobody else gives: <c>PublishAot=false</c>. Somebody may, all the
    /// same, and must not get past the gate by it, so the tool has to run as well. It need not be above this process: nodes of MSBuild are reused.
    /// </summary>
    public static bool Builds(IBuildEngine engine) =>
        engine is IBuildEngine6 build && build.GetGlobalProperties().TryGetValue("PublishAot", out var value) && value == "false" && IsRunning();

    private static bool IsRunning() => Directory.Exists("/proc/self")
        ? Directory.EnumerateDirectories("/proc").Any(IsTool)
        : Process.GetProcessesByName(Name).Length > 0;

    private static bool IsTool(string folder)
    {
        if (!Path.GetFileName(folder).All(char.IsDigit)) return false;
        try
        {
            var arguments = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0').Take(FirstArguments);
            return arguments.Any(argument => Path.GetFileName(argument) is Name or Name + ".dll");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
