using System.Diagnostics;
using System.Globalization;
using DbQuality.Kills;

// Kills runs of the gate at random moments, eight at once, and looks for what they leave. build/kills packs and starts it.
// Arguments: the folder that holds feed/, the package's version, how many runs, the seed, and "alone" where no other process can be seen.

if (args.Length < 4)
{
    Console.Error.WriteLine("usage: DbQuality.Kills FOLDER VERSION COUNT SEED [alone]");
    return 2;
}
var (count, seed) = (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
var workplace = new Workplace(args[0], args[1], args.Contains("alone"));
await RestoreAsync();

await using var given = await GivenServer.StartAsync();
var random = new Random(seed);
var group = new Group(workplace, given, new Traces(workplace), random);
Console.WriteLine($"seed {seed}");
var (killed, hit, wrong) = (0, 0, 0);
Tell(await group.CalibrateAsync());
if (wrong > 0) return 1;

var number = 0;
foreach (var hand in Deed.Deal(random).TakeWhile(_ => killed < count))
{
    var clock = Stopwatch.StartNew();
    var dealt = hand.Take(count - killed).ToList();
    number++;
    var cold = number % 4 == 3;
    var (hits, problems) = await group.KillAsync(dealt, cold);
    (killed, hit) = (killed + dealt.Count, hit + hits);
    Console.WriteLine($"group {number}{(cold ? ", cold cache" : "")}: {string.Join(", ", dealt)}: {hits} of {dealt.Count} hit, {(problems.Count == 0 ? "nothing left" : $"{problems.Count} problems")}, {clock.Elapsed.TotalSeconds:0} s");
    Tell(problems);
}
Console.WriteLine($"{killed} runs, {hit} killed before their end, {wrong} problems");
return wrong == 0 ? 0 : 1;

void Tell(IReadOnlyList<string> problems)
{
    foreach (var problem in problems) Console.WriteLine($"  {problem}");
    wrong += problems.Count;
}

async Task RestoreAsync()
{
    for (var i = 0; i < Group.Size; i++)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "--disable-build-servers"]) { WorkingDirectory = workplace.Project(i).Folder, RedirectStandardOutput = true };
        using var restore = Process.Start(start)!;
        var output = await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        if (restore.ExitCode != 0) throw new InvalidOperationException(output);
    }
}
