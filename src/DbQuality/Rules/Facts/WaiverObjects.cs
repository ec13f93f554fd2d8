using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Facts;

/// <summary>Names waivers and ignores as the objects of findings.</summary>
internal static class WaiverObjects
{
    /// <summary>A waiver has no name; its rule and its patterns are what it goes by.</summary>
    public static DbObject Of(Waiver waiver) => new() { Kind = ObjectKind.Script, Name = $"{waiver.RuleId} {Patterns(waiver)}" };

    public static DbObject Of(UsedIgnore use) => new() { Kind = ObjectKind.Script, Name = use.Script.File };

    public static string Patterns(Waiver waiver) => string.Join(", ", waiver.Object.Globs);
}
