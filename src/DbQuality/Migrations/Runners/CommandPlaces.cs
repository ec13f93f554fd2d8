using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// The places in a team's command, such as <c>{connection}</c>. A value is one word of the command whether or not the place
/// stands in quotes, and whatever is in the value: a shell gets it by a variable, which it does not read again.
/// </summary>
internal static partial class CommandPlaces
{
    private const string Valid = "{connection} (an Npgsql connection string), {uri} (postgresql://…), {assembly} (what the project builds) and {project} (its folder)";

    private static readonly string[] Names = ["connection", "uri", "assembly", "project"];

    /// <summary>The names of the places that the command has.</summary>
    /// <exception cref="GateException">DBQ010: one that there is not.</exception>
    public static IReadOnlySet<string> Read(string command)
    {
        var names = Place().Matches(command).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !Names.Contains(name)) is not { } unknown) return names;
        var advice = NearestName.Of(unknown, Names) is { } nearest ? $" Did you mean {{{nearest}}}?" : "";
        throw CodedProblem.WrongSetting.InConfiguration(
            $"The runner's command has the unknown place {{{unknown}}}.{advice} There are {Valid}. Braces for the shell itself are written with spaces: {{ {unknown} }}.");
    }

    /// <summary>The environment variable that holds a place's value.</summary>
    public static string Variable(string name) => "DBQUALITY_" + name.ToUpperInvariant();

    /// <summary>For <c>sh -c</c>: each place as a reference to its variable, in double quotes where it stands outside of them.</summary>
    public static string ForShell(string command)
    {
        var text = new StringBuilder(command.Length);
        // ' and " for quotes, ( and ` for a command in them that has quotes of its own.
        var open = new Stack<char>();
        for (var i = 0; i < command.Length; i++)
        {
            var inside = open.TryPeek(out var mark) ? mark : '\0';
            if (Place().Match(command, i) is { Success: true } place && place.Index == i)
            {
                var value = $"${{{Variable(place.Groups["name"].Value)}}}";
                text.Append(inside switch { '"' => value, '\'' => $"'\"{value}\"'", _ => $"\"{value}\"" });
                i += place.Length - 1;
                continue;
            }
            text.Append(command[i]);
            if (command[i] == '\\' && inside != '\'' && i + 1 < command.Length) text.Append(command[++i]);
            else Follow(command, i, inside, open);
        }
        return text.ToString();
    }

    /// <summary>For <c>cmd /c</c>, which has no quotes in quotes.</summary>
    public static string ForWindows(string command, IReadOnlyDictionary<string, string> values) => Place().Replace(command, place =>
    {
        var value = values[place.Groups["name"].Value].Replace("\"", "\\\"", StringComparison.Ordinal);
        var isQuoted = command.AsSpan(0, place.Index).Count('"') % 2 == 1;
        return isQuoted ? value : $"\"{value}\"";
    });

    private static void Follow(string command, int at, char inside, Stack<char> open)
    {
        var c = command[at];
        if (inside == '\'')
        {
            if (c == '\'') open.Pop();
        }
        else if (c == inside || (inside == '(' && c == ')'))
        {
            open.Pop();
        }
        else if (c is '"' or '`' || (c == '\'' && inside != '"') || (c == '(' && (inside == '(' || (at > 0 && command[at - 1] == '$'))))
        {
            open.Push(c);
        }
    }

    // ${name} is the shell's own.
    [GeneratedRegex(@"(?<!\$)\{(?<name>[A-Za-z][A-Za-z_-]*)\}")]
    private static partial Regex Place();
}
