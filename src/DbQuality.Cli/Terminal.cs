using System.Globalization;
using DbQuality.Reports;
using DbQuality.Text;
using Spectre.Console;

namespace DbQuality.Cli;

/// <summary>What only a terminal gets; a pipe gets plain lines.</summary>
internal static class Terminal
{
    /// <summary>Both streams as they are, for what paints; all others write through <see cref="PlainWriter"/>.</summary>
    private static readonly (TextWriter Out, TextWriter Error) Painted = (Console.Out, Console.Error);

    /// <summary>From now on nothing but text leaves by <see cref="Console"/>, whatever is in a name or in what a server says.</summary>
    public static void KeepPlain()
    {
        Console.SetOut(new PlainWriter(Painted.Out));
        Console.SetError(new PlainWriter(Painted.Error));
    }

    /// <summary>Standard output for colours, around text that is plain.</summary>
    public static TextWriter Colours() => new ColouredLines(Painted.Out);

    /// <summary>Whether a stream may be painted: a terminal, and the user has not said no (https://no-color.org).</summary>
    public static bool HasColours(TextWriter stream)
    {
        var redirected = stream == Console.Out ? Console.IsOutputRedirected : Console.IsErrorRedirected;
        return !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
    }

    /// <summary>Runs something that tells what it does: a spinner on a terminal, a line for each step in a pipe.</summary>
    public static Task<T> WithProgressAsync<T>(Verbosity verbosity, Func<IProgress<string>?, Task<T>> work)
    {
        if (verbosity == Verbosity.Quiet) return work(null);
        return HasColours(Console.Error) ? WithSpinnerAsync(work) : work(new Steps(Console.Error.WriteLine));
    }

    // In a method of its own: Spectre.Console is loaded only where it is used, and a build does not.
    private static Task<T> WithSpinnerAsync<T>(Func<IProgress<string>?, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Painted.Error) });
        return console.Status().StartAsync("Starting", status =>
            work(new Spinner(step =>
            {
                status.Status(Markup.Escape(step));
                status.Refresh();
            })));
    }

    /// <summary>One line that changes.</summary>
    private sealed class Spinner(Action<string> tell) : ICountedProgress
    {
        public void Report(string value) => tell(MessageText.Of(VisibleText.Of(value)));

        public void Report(string step, int part, int all) => Report(string.Create(CultureInfo.InvariantCulture, $"{step}: {part} of {all}"));
    }

    /// <summary>Tells each step at once and in order, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Steps(Action<string> tell) : IProgress<string>
    {
        public void Report(string value) => tell(MessageText.Of(VisibleText.Of(value)));
    }
}
