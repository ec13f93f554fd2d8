using System.Globalization;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fuzzing;

/// <summary>
/// Whatever a person or a program writes: no reader crashes, hangs, or says what is wrong without saying where. <c>build/fuzz</c> tries more.
/// </summary>
[NeedsTime]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("DBQUALITY_FUZZ_SEED") is { Length: > 0 } seed ? seed : DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("DBQUALITY_FUZZ_COUNT") is { Length: > 0 } count ? count : "10000", CultureInfo.InvariantCulture);

    [Fact]
    public Task Any_script_is_read_and_split_where_PostgreSQLs_own_parser_splits_it() => RunAsync(new StatementTarget());

    [Fact]
    public Task Any_standards_are_read_or_refused_at_a_place() => RunAsync(new StandardsTarget());

    [Fact]
    public Task Any_baseline_is_read_or_refused_at_a_place() => RunAsync(new BaselineTarget());

    [Fact]
    public Task Any_record_comes_out_of_its_line_as_it_went_in() => RunAsync(new RecordTarget());

    [Fact]
    public Task Any_records_of_the_observer_are_replayed() => RunAsync(new ReplayTarget());

    private async Task RunAsync(IFuzzTarget target)
    {
        var count = (int)(Count * target.Share);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.GetType().Name}: {count} inputs, seed {Seed}"));
        using var disposed = target as IDisposable;
        var problems = await new FuzzRun(target, Seed).RunAsync(count);
        if (target.Told.Length > 0) output.WriteLine(target.Told);
        problems.ShouldBeEmpty();
    }
}
