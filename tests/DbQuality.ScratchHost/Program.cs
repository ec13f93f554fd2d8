using System.Diagnostics;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;

// Holds a scratch database until standard input ends, so that tests have a process to kill.
// Arguments: "with-child" starts a program before, which lives on, and prints its process id instead; "image=NAME" makes it a container's;
// "loaded" prints the names of the assemblies that are loaded then.

var image = args.FirstOrDefault(argument => argument.StartsWith("image=", StringComparison.Ordinal))?["image=".Length..];
await using var database = await ScratchServers.StartAsync(new ScratchRequest { Image = image }, null, CancellationToken.None);
if (args.Contains("with-child"))
{
    using var child = Process.Start(new ProcessStartInfo("sleep", ["30"]))!;
    Console.WriteLine(child.Id);
}
else if (args.Contains("loaded"))
{
    Console.WriteLine(string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name)));
}
else
{
    Console.WriteLine("ready");
}
while (Console.ReadLine() is not null)
{
}
