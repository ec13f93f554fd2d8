using DbQuality.Benchmarks;

IBenchmark[] benchmarks = [new CatalogBenchmark()];

var benchmark = benchmarks.FirstOrDefault(candidate => args.Length > 0 && candidate.Verb == args[0]);
if (benchmark is null)
{
    foreach (var known in benchmarks) Console.Error.WriteLine($"{known.Verb} {known.Usage}");
    return 2;
}
return await benchmark.RunAsync(args[1..], CancellationToken.None);
