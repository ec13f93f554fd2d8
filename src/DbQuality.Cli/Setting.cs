using System.CommandLine;
using System.Globalization;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>
/// Values of options: from the command line, else from the project's property, else from the environment variable that the option's name gives
/// (<c>--postgres-version</c>: <c>DbQualityPostgresVersion</c>, <c>DBQUALITY_POSTGRES_VERSION</c>). Wrong ones are refused with the valid ones in the message.
/// </summary>
internal static class Setting
{
    /// <summary>An option that an environment variable may set as well.</summary>
    public static Option<string?> Option(string name, string helpName, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = $"{description} [{Variable(name)}]", HelpName = helpName };
        if (values.Length > 0) option.CompletionSources.Add(values);
        return option;
    }

    /// <summary>An option that may be repeated; in the environment variable, commas separate the values.</summary>
    public static Option<string[]> List(string name, string helpName, string description) =>
        new(name) { Description = $"{description} [{Variable(name)}]", HelpName = helpName };

    public static string Variable(string option) =>
        "DBQUALITY_" + option.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    /// <summary>The value; null where neither the command line, the project nor the environment gives one. Empty counts as none, so that a build may pass an empty property on.</summary>
    public static string? Text(Given given, Option<string?> option) =>
        IsStated(given.Parsed, option) ? Text(given.Parsed, option) : given.Project.ForOption(option.Name) ?? Text(given.Parsed, option);

    /// <summary>The same where there is no project, or where none has a property for it.</summary>
    public static string? Text(ParseResult parsed, Option<string?> option)
    {
        var text = IsStated(parsed, option) ? parsed.GetValue(option) : Environment.GetEnvironmentVariable(Variable(option.Name));
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>Whether the command line has it.</summary>
    public static bool IsStated(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    public static IReadOnlyList<string> Texts(ParseResult parsed, Option<string[]> option)
    {
        IEnumerable<string> given = parsed.GetResult(option) is { Implicit: false }
            ? parsed.GetValue(option) ?? []
            : [Environment.GetEnvironmentVariable(Variable(option.Name)) ?? ""];
        return [.. given.SelectMany(text => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }

    /// <summary>One of an enumeration's values, by name in any letter case.</summary>
    public static T Choose<T>(string option, string text, params T[] values) where T : struct, Enum
    {
        foreach (var value in values)
        {
            if (string.Equals(text, Word(value), StringComparison.OrdinalIgnoreCase)) return value;
        }
        throw Wrong(option, text, values.Select(value => Word(value)).ToList());
    }

    /// <summary>A major version.</summary>
    public static int Version(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is >= 10 and < 100
            ? version
            : throw Wrong(option, text, "a major version such as 17");

    /// <summary>A whole number.</summary>
    public static int Number(string option, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(option, text, "a whole number");

    /// <summary>A time span: <c>90</c> or <c>90s</c>, <c>5m</c>, <c>1h</c>, or <c>hh:mm:ss</c>.</summary>
    public static TimeSpan Duration(string option, string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero) return span;
        }
        else
        {
            var (digits, unit) = text[^1] switch { 's' => (text[..^1], 1), 'm' => (text[..^1], 60), 'h' => (text[..^1], 3600), _ => (text, 1) };
            if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000)
                return TimeSpan.FromSeconds(number * unit);
        }
        throw Wrong(option, text, "a time such as 90s, 5m, 1h or 00:05:00");
    }

    /// <summary>A size: <c>500MB</c>, <c>16GB</c>.</summary>
    public static long Bytes(string option, string text)
    {
        var shift = text.Length > 2 ? text[^2..].ToUpperInvariant() switch { "MB" => 20, "GB" => 30, "TB" => 40, _ => 0 } : 0;
        if (shift > 0 && long.TryParse(text.AsSpan(0, text.Length - 2).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000)
            return number << shift;
        throw Wrong(option, text, "a size such as 500MB or 16GB");
    }

    /// <summary>Refuses a value that is none of the valid ones.</summary>
    public static GateException Wrong(string option, string text, IReadOnlyCollection<string> values)
    {
        var advice = NearestName.Of(text, values) is { } nearest ? $" Did you mean {nearest}?" : "";
        return CodedProblem.WrongSetting.InConfiguration($"{option} is '{text}'; it must be one of {string.Join(", ", values)}.{advice}");
    }

    private static GateException Wrong(string option, string text, string wanted) =>
        CodedProblem.WrongSetting.InConfiguration($"{option} is '{text}'; it must be {wanted}.");

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
