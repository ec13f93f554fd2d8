using Xunit.v3;

namespace DbQuality.Tests.Infrastructure;

/// <summary>On a class of tests, or a test, that holds files against a <see cref="GeneratedFile"/>; <c>build/update</c> finds it so.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WritesFilesAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("writes", "files")];
}
