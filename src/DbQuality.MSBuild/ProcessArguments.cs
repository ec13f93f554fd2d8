using System.Text;

namespace DbQuality.MSBuild;

/// <summary>
/// Arguments as the one string that <see cref="System.Diagnostics.ProcessStartInfo.Arguments"/> takes: .NET Standard 2.0
/// has no argument list. The rule is that of Windows' CommandLineToArgvW, by which .NET splits it on every system.
/// </summary>
public static class ProcessArguments
{
    public static string Join(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.All(c => c != '"' && !char.IsWhiteSpace(c))) return argument;
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in argument)
        {
            // Backslashes are literal unless a quote follows them: then each of them, and the quote, needs its own.
            if (c == '"') quoted.Append('\\', backslashes + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            quoted.Append(c);
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
