using DbQuality.Mutation;

// Breaks the rules' predicates, one place at a time, and asks the rules' examples whether they notice.
// Arguments: ids of rules; none: all of them.

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "DbQuality.sln"))) root = root.Parent!;
var source = Path.Combine(root.FullName, "src", "DbQuality");
var folder = Directory.CreateTempSubdirectory("dbq-mutants-");
using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => (pressed.Cancel, _) = (true, cancel.CancelAsync());
try
{
    var file = Path.Combine(folder.FullName, "DbQuality.Core.dll");
    var library = new MutatedLibrary(source);
    library.Write(file);
    Console.WriteLine($"{library.Sites.Count} mutants compiled into one library; {library.Refused} more are no C#.");

    var runs = new MutatedContext(file).LoadFromAssemblyPath(typeof(MutantRuns).Assembly.Location).GetType(typeof(MutantRuns).FullName!)!;
    var run = runs.GetMethod(nameof(MutantRuns.RunAsync))!.CreateDelegate<Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<int, string?>>>>();
    var outcomes = await run(args, cancel.Token);
    var equivalents = new Equivalents(Path.Combine(root.FullName, "tests", "DbQuality.Mutation", "equivalent-mutants.txt"));
    return new Report(Path.Combine(source, "Rules"), library.Sites, outcomes, equivalents).Print(args) ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
