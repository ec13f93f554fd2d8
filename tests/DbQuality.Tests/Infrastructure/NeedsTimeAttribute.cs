using Xunit.v3;

namespace DbQuality.Tests.Infrastructure;

/// <summary>On a class of tests that reads thousands of inputs, or huge ones. The fast lane leaves them out (<c>--filter-not-trait needs=time</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsTimeAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("needs", "time")];
}
