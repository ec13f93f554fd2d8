using Xunit.v3;

namespace DbQuality.Tests.Infrastructure;

/// <summary>
/// On a class of tests that start a server, or a program that may. The fast lane leaves them out (<c>--filter-not-trait needs=postgres</c>);
/// a test finds the classes that want it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("needs", "postgres")];
}
