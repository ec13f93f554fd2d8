using System.CommandLine;
using DbQuality.Postgres.Embedded;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality postgres</c>: PostgreSQL for machines that have none.</summary>
internal sealed class PostgresVerb : IVerb
{
    private readonly Argument<string> version = new("VERSION") { HelpName = "VERSION", Description = "Major version, such as 17." };

    public Command Create()
    {
        version.CompletionSources.Add(_ => EmbeddedPackages.List().Select(package => $"{package.Major}"));
        var install = new Command("install", "Fetches a PostgreSQL into your cache folder, where check finds it.") { version };
        install.SetAction(InstallAsync);
        var list = new Command("list", "The versions that can be installed, and where those are that have been.");
        list.SetAction(List);
        return new Command("postgres", "PostgreSQL for machines that have none.") { install, list };
    }

    private async Task<int> InstallAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var major = Setting.Version("VERSION", parsed.GetValue(version)!);
        var package = await Terminal.WithProgressAsync(CommandLine.VerbosityOf(parsed), progress =>
            EmbeddedPackages.InstallAsync(major, progress, cancellationToken));
        Console.Out.WriteLine($"PostgreSQL {package.Version} is in {package.Folder}.");
        return ExitCodes.Clean;
    }

    private static int List(ParseResult parsed)
    {
        var packages = EmbeddedPackages.List();
        foreach (var package in packages)
            Console.Out.WriteLine($"{package.Major}  {package.Version,-6}  {(package.IsInstalled ? package.Folder : "not installed")}");
        if (packages.Count == 0) Console.Out.WriteLine("None is made for this machine. Install PostgreSQL, or name a server: dbquality check --postgres \"Host=…;Username=…\"");
        return ExitCodes.Clean;
    }
}
