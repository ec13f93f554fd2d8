using DbQuality.Standards;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// What the usual names of stages mean, in any letter case and with or without dashes: <c>pre-deploy</c> runs before all others,
/// then <c>deploy</c> and every other name, then <c>data</c>, <c>run-always</c> and <c>post-deploy</c>. A number before the name
/// puts the stage in order by itself.
/// </summary>
internal static class StageConvention
{
    private static readonly (int Group, string[] Names)[] Groups =
    [
        (-100, ["predeploy", "predeployment"]),
        (100, ["data", "seed"]),
        (200, ["runalways", "everytime", "repeatable"]),
        (300, ["postdeploy", "postdeployment"]),
    ];

    /// <summary>The group of a stage that states none.</summary>
    public static int GroupOf(string stage) =>
        Groups.FirstOrDefault(group => group.Names.Contains(Bare(stage), StringComparer.Ordinal)).Group;

    /// <summary>When the scripts of a stage run that do not say it themselves; null: once.</summary>
    public static RunKind? RunKindOf(string stage) =>
        Groups[2].Names.Contains(Bare(stage.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '-', '_')), StringComparer.Ordinal) ? RunKind.Always : null;

    private static string Bare(string stage) =>
        string.Concat(stage.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
