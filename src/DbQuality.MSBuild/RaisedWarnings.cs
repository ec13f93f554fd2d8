using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace DbQuality.MSBuild;

/// <summary>
/// What the command line of the build makes errors of (<c>-warnaserror</c>), which no property tells. The tool has to know, so that its summary says what
/// the build does.
/// </summary>
internal static class RaisedWarnings
{
    private static readonly Regex Every = new("^(-|--|/)(warnaserror|err)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>As the property that means the same, <c>NAME=VALUE</c>; none where the build raises nothing.</summary>
    public static IEnumerable<string> Of(IBuildEngine engine)
    {
        // The engine knows of codes (MSBuild 18.0): of a switch without any it tells a task nothing, and only the process that it was given to has it.
        if (Environment.GetCommandLineArgs().Any(Every.IsMatch)) yield return "MSBuildTreatWarningsAsErrors=true";
        if (engine is not IBuildEngine8 asked) yield break;
        var codes = Enumerable.Range(1, 999).Select(number => "DBQ" + number.ToString("000", CultureInfo.InvariantCulture)).Where(asked.ShouldTreatWarningAsError).ToList();
        if (codes.Count > 0) yield return "MSBuildWarningsAsErrors=" + string.Join(" ", codes);
    }
}
