using DbQuality.Benchmarks;

var benchmarks = typeof(IBenchmark).Assembly.GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Verb, StringComparer.Ordinal)
    .ToList();

if (benchmarks.Find(candidate => args.Length > 0 && candidate.Verb == args[0]) is { } benchmark)
    return await benchmark.RunAsync(args[1..], CancellationToken.None);
foreach (var known in benchmarks) Console.Error.WriteLine($"{known.Verb} {known.Usage}");
return 2;
