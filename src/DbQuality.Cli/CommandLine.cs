using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using DbQuality.Reports;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    /// <summary>On every verb.</summary>
    public static Option<string?> VerbosityOption { get; } = new("--verbosity", "-v")
    {
        Description = "How much to tell: quiet (findings alone), normal or diagnostic (each skipped rule and stack traces too); default: normal. [DBQUALITY_VERBOSITY]",
        HelpName = "LEVEL",
        Recursive = true,
        CompletionSources = { "quiet", "normal", "diagnostic" },
    };

    public static async Task<int> RunAsync(string[] args)
    {
        Terminal.KeepPlain();
        var root = new RootCommand("Proves PostgreSQL migrations against a team's standards, in a throw-away server.");
        root.Options.Add(VerbosityOption);
        // A path may begin with a slash.
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Aliases.Remove("/h");
            help.Aliases.Remove("/?");
        }
        foreach (var verb in Verbs()) root.Subcommands.Add(verb.Create());
        // No response files: a path may begin with @.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return Refuse(parsed);

        using var stop = new StopSignals();
        // Signals are ours: the library would end the process two seconds after one, with the server still running.
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parsed.InvokeAsync(invocation, stop.Token);
        }
        catch (Exception problem)
        {
            return Failures.Tell(problem, stackTrace: Setting.Text(parsed, VerbosityOption) == "diagnostic");
        }
    }

    /// <summary>How much the user wants to be told.</summary>
    public static Verbosity VerbosityOf(ParseResult parsed) =>
        Setting.Choose("--verbosity", Setting.Text(parsed, VerbosityOption) ?? "normal", Enum.GetValues<Verbosity>());

    private static IEnumerable<IVerb> Verbs() =>
        typeof(IVerb).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVerb)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (IVerb)Activator.CreateInstance(type)!);

    private static int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // A misspelled name is one mistake: what follows from it (no verb, one argument too many) is not told.
        var unknown = parsed.Tokens.Where(token => token.Type == TokenType.Argument && token.Value.StartsWith('-')).Select(token => token.Value)
            .Concat(command.Subcommands.Count > 0 ? parsed.UnmatchedTokens : []).FirstOrDefault();
        var errors = unknown is null ? parsed.Errors.Select(error => error.Message) : [Unknown(unknown, command)];
        foreach (var error in errors) Console.Error.WriteLine($"dbquality: {error}");
        Console.Error.WriteLine($"What it takes: {string.Join(' ', Path(command).Reverse())} --help");
        return ExitCodes.Usage;
    }

    /// <summary>Says that there is no such verb or option, and which one was probably meant.</summary>
    private static string Unknown(string token, Command command)
    {
        IEnumerable<Symbol> known = token.StartsWith('-') ? command.Options : command.Subcommands;
        var nearest = NearestName.Of(token, known.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name));
        var kind = token.StartsWith('-') ? "option" : "verb";
        return $"There is no {kind} {token}.{(nearest is null ? "" : $" Did you mean {nearest}?")}";
    }

    private static IEnumerable<string> Path(Command command)
    {
        for (Symbol? symbol = command; symbol is Command and not RootCommand; symbol = symbol.Parents.FirstOrDefault())
            yield return symbol.Name;
        yield return "dbquality";
    }
}
