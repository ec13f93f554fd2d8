using System.Globalization;

namespace DbQuality.Hostile;

/// <summary>The command line of build/hostile.</summary>
internal sealed record Options
{
    public const string Usage = """
        build/hostile [OPTION …]: runs hostile projects against the gate; exit code 1 unless every run is contained.

          --versions 14,15,16,18   PostgreSQL versions (these unless set)
          --third YYYY-MM-DD       a third, chosen by the date: three days in a row run every payload in each of its ways,
                                   each on one version, which changes every three days
          --only NAME              payloads whose kind/name contains NAME
          --way WAY                only this way, such as "fix on superuser"
          --jobs N                 runs at once; default: the number of processors
          --keep                   keeps the folders of runs that are not contained
          --list                   lists the payloads by kind, and runs none
          --tool PATH              a dbquality.dll that is built already

        contained  nothing ran or changed outside, and the outcome is right
        breached   a program ran, a secret was read, or something outside of the project changed or was left
        wrong      contained, but not in the right words, time or memory
        silent     passed, where a finding or an error was due
        """;

    public IReadOnlyList<int> Versions { get; init; } = [14, 15, 16, 18];

    public DateOnly? Third { get; init; }

    public string? Only { get; init; }

    public string? Way { get; init; }

    public int Jobs { get; init; } = Environment.ProcessorCount;

    public bool Keep { get; init; }

    public bool List { get; init; }

    public string Tool { get; init; } = "";

    /// <summary>The options, or null where they cannot be read or help is asked for.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options();
        try
        {
            var left = new Queue<string>(arguments);
            while (left.TryDequeue(out var option)) options = With(options, option, left);
            return options;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    private static Options With(Options options, string option, Queue<string> left) => option switch
    {
        "--versions" => options with { Versions = [.. left.Dequeue().Split(',').Select(version => int.Parse(version, CultureInfo.InvariantCulture))] },
        "--third" => options with { Third = DateOnly.ParseExact(left.Dequeue(), "yyyy-MM-dd", CultureInfo.InvariantCulture) },
        "--only" => options with { Only = left.Dequeue() },
        "--way" => options with { Way = Hostile.Way.Parse(left.Dequeue()).ToString() },
        "--jobs" => options with { Jobs = int.Parse(left.Dequeue(), CultureInfo.InvariantCulture) },
        "--tool" => options with { Tool = left.Dequeue() },
        "--keep" => options with { Keep = true },
        "--list" => options with { List = true },
        _ => throw new FormatException(option),
    };
}
