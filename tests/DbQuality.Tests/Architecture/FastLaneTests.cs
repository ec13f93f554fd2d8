using System.Reflection;
using DbQuality.Postgres;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Postgres;
using Npgsql;

namespace DbQuality.Tests.Architecture;

/// <summary>The fast lane holds every class of tests that starts no server, and no other.</summary>
public sealed class FastLaneTests
{
    /// <summary>Where a test meets a server: one of its own, a program that may start one, or one that is there.</summary>
    private static readonly Type[] Servers = [typeof(ScratchServers), typeof(DbQualityTool), typeof(HostProcess), typeof(NpgsqlConnection)];

    private static readonly CallGraph Calls = new(typeof(FastLaneTests).Assembly, typeof(Gate).Assembly, typeof(DbQuality.Cli.CommandLine).Assembly);

    private static IReadOnlyList<Type> Classes { get; } =
        [.. typeof(FastLaneTests).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute))))];

    [Fact]
    public void A_class_of_tests_that_reaches_a_server_says_so_and_no_other_does() =>
        Names(Classes.Where(type => type.IsDefined(typeof(NeedsPostgresAttribute)))).ShouldBe(Names(Classes.Where(ReachesServer)));

    private static bool ReachesServer(Type type) => type.GetInterfaces()
        .Where(one => one.IsConstructedGenericType && one.GetGenericTypeDefinition() == typeof(IClassFixture<>))
        .Select(one => one.GetGenericArguments()[0]).Append(type)
        .Any(part => Calls.ReachedFrom(part).Any(method => Servers.Contains(method.DeclaringType)));

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.FullName!).Order(StringComparer.Ordinal);
}
