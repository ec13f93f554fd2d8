using DbQuality.Rules;

namespace DbQuality.Fixes;

/// <summary>Recognises a finding in a database whose objects were renamed or made anew since.</summary>
internal static class FindingMatch
{
    /// <summary>The same rule about the same object: by its oid, which outlives a name, or by its name, which outlives an oid.</summary>
    public static bool AreSame(Finding one, Finding other) =>
        AreNamedAlike(one, other) ||
        (one.Rule.Id == other.Rule.Id && one.Object.Kind == other.Object.Kind && one.Object.Key is { } key && key == other.Object.Key);

    /// <summary>The same rule about an object of the same name: all that two databases can have in common.</summary>
    public static bool AreNamedAlike(Finding one, Finding other) =>
        one.Rule.Id == other.Rule.Id && one.Object.Kind == other.Object.Kind && one.Object.Identity == other.Object.Identity;
}
