using Xunit.v3;

namespace DbQuality.Acceptance.Infrastructure;

/// <summary>On a class of tests that builds many projects. On a slow machine <c>.ci/run</c> runs one of three such parts a day (<c>--filter-not-trait third=1</c>).</summary>
/// <param name="part">0, 1 or 2: the day's number modulo 3.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ThirdAttribute(int part) : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("third", $"{part}")];
}
