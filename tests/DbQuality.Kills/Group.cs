namespace DbQuality.Kills;

/// <summary>Runs that go on at once, each killed at a moment of its own; then what they leave, and what the next run of each says.</summary>
internal sealed class Group(Workplace workplace, GivenServer given, Traces traces, Random random)
{
    public const int Size = 8;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Work, TimeSpan> times = [];
    private readonly SortedDictionary<string, string> written = new(StringComparer.Ordinal);
    private int tables;

    /// <summary>Runs each kind of work once to its own end: how long it takes, and which scripts a fix writes.</summary>
    /// <returns>What is wrong before anything was killed.</returns>
    public async Task<IReadOnlyList<string>> CalibrateAsync()
    {
        var problems = new List<string>();
        var runs = Enum.GetValues<Work>().Concat([Work.Check, Work.Build, Work.Fix]).Select((work, i) => Run(i, new Deed(work, Victim.Run))).ToList();
        // The first time the cache is cold and the package's programs are not in memory.
        for (var round = 0; round < 2; round++)
        {
            foreach (var run in runs) run.Project.Reset("notes");
            var found = await NextRunsAsync(runs, [.. runs.Select(_ => "notes")]);
            if (round > 0) problems.AddRange(found);
            foreach (var (path, text) in runs.First(run => run.Deed.Work == Work.Fix).Project.Written()) written[path] = text;
        }
        if (written.Count < 2) problems.Add("fix wrote no script");
        return problems;
    }

    /// <returns>How many were hit, and what is wrong.</returns>
    public async Task<(int Hit, IReadOnlyList<string> Problems)> KillAsync(IReadOnlyList<Deed> deeds, bool cold)
    {
        if (cold) workplace.ForgetClusters();
        var runs = deeds.Select((deed, i) => Run(i, deed)).ToList();
        var tablesOf = runs.Select(_ => Table()).ToList();
        for (var i = 0; i < runs.Count; i++) runs[i].Project.Reset(tablesOf[i]);
        var signals = runs.ConvertAll(run => run.Deed.Signal(random));
        var endings = await Task.WhenAll(runs.Select((run, i) => run.KillAsync(Moment(run.Deed, cold), signals[i])));

        var problems = new List<string>();
        // Whoever would have stopped these servers was killed with the run.
        var waits = runs.TrueForAll(run => run.Deed.Victim != Victim.Beginning);
        foreach (var left in waits ? await traces.ProcessesAfterAsync(Soon) : []) problems.Add($"{Soon.TotalSeconds} s after the last kill: {left}");
        for (var i = 0; i < runs.Count; i++) problems.AddRange(AfterKill(runs[i], endings[i], tablesOf[i]).Select(problem => $"{runs[i].Deed} {signals[i]}: {problem}"));

        if (!waits) traces.Age();
        // Half of them ask something else, so that a kept answer would be a stale one.
        for (var i = 0; i < runs.Count; i += 2)
        {
            tablesOf[i] = Table();
            runs[i].Project.Ask(tablesOf[i]);
        }
        problems.AddRange(await NextRunsAsync(runs, tablesOf));
        return (endings.Count(ending => ending.Hit), problems);
    }

    private async Task<IReadOnlyList<string>> NextRunsAsync(List<KilledRun> runs, List<string> tablesOf)
    {
        var endings = await Task.WhenAll(runs.Select(run => run.RunAsync()));
        var problems = new List<string>();
        for (var i = 0; i < runs.Count; i++)
        {
            times[runs[i].Deed.Work] = endings[i].Time;
            problems.AddRange(AfterNext(runs[i], endings[i], tablesOf[i]).Select(problem => $"{runs[i].Deed}, next run: {problem}"));
        }
        foreach (var left in await traces.ProcessesAfterAsync(Soon)) problems.Add($"after the next run: {left}");
        problems.AddRange(traces.Folders().Select(folder => $"{folder} is there after the next run"));
        problems.AddRange((await given.LeftAsync()).Select(left => $"{left} is on the given server after the next run"));
        return problems;
    }

    private IEnumerable<string> AfterKill(KilledRun run, Ending ending, string table)
    {
        if (!ending.Hit) return AfterNext(run, ending, table).Select(problem => $"not hit: {problem}");
        var problems = run.Project.HalfReports().ToList();
        // The table without a key fails every run that comes to its end.
        if (ending.ClaimsSuccess(run.Deed)) problems.Add($"killed, but {Short(ending)}");
        if (ending.ExitCode == -1 || ending.Output.Contains("DBQ099", StringComparison.Ordinal) || ending.Output.Contains("   at ", StringComparison.Ordinal)) problems.Add(Short(ending));
        foreach (var (path, text) in run.Project.Written())
        {
            if (!written.TryGetValue(path, out var whole) || whole != text) problems.Add($"{path} is not whole");
        }
        return problems;
    }

    private IEnumerable<string> AfterNext(KilledRun run, Ending ending, string table)
    {
        foreach (var half in run.Project.HalfReports()) yield return half;
        if (ending.ExitCode != 1 || !ending.Output.Contains("DBQ202", StringComparison.Ordinal) || !ending.Output.Contains($"public.{table}", StringComparison.Ordinal))
            yield return $"does not find table {table}: {Short(ending)}";
        if (run.Deed.Work != Work.Fix && !run.Project.Reports(table)) yield return $"report.json does not name table {table}";
        foreach (var litter in run.Project.Litter()) yield return $"{litter} is there";
        if (run.Deed.Work is Work.Fix or Work.FixBuild && !run.Project.Written().SequenceEqual(written)) yield return $"not the scripts of an undisturbed run: {string.Join(", ", run.Project.Written().Keys)}";
    }

    private KilledRun Run(int number, Deed deed) => new(workplace, workplace.Project(number), deed, inTemporary: number % 2 == 1, given.ConnectionString);

    /// <summary>A run of which others are killed at its side takes less time than an undisturbed one; one that makes its cluster takes more.</summary>
    private TimeSpan Moment(Deed deed, bool cold) =>
        deed.Victim == Victim.Beginning ? TimeSpan.FromMilliseconds(Math.Max(0, random.Next(60) - 30)) : times[deed.Work] * random.NextDouble() * (cold ? 1.5 : 0.75);

    private string Table() => $"notes_{++tables}";

    private static string Short(Ending ending)
    {
        var output = ending.Output.ReplaceLineEndings(" | ");
        return $"exit code {ending.ExitCode}: {output[Math.Max(0, output.Length - 500)..]}";
    }
}
