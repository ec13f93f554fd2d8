using System.CommandLine;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality completion</c>: what makes a shell complete verbs, options and their values.</summary>
internal sealed class CompletionVerb : IVerb
{
    private static readonly string[] Shells = ["bash", "fish", "pwsh", "zsh"];

    private readonly Argument<string> shell = new("SHELL") { HelpName = "SHELL", Description = string.Join(", ", Shells) + "." };

    public Command Create()
    {
        shell.CompletionSources.Add(Shells);
        var command = new Command("completion", "Prints what a shell needs to complete verbs, options and values; its first line says where to put it.") { shell };
        command.SetAction(Print);
        return command;
    }

    private int Print(ParseResult parsed)
    {
        var name = parsed.GetValue(shell)!;
        if (!Shells.Contains(name, StringComparer.OrdinalIgnoreCase)) throw Setting.Wrong(shell.Name, name, Shells);
        ReportOutput.Print(output => output.Write(ShippedText.Read($"completion/{name.ToLowerInvariant()}")));
        return ExitCodes.Clean;
    }
}
