namespace DbQuality.Kills;

/// <summary>What runs.</summary>
internal enum Work
{
    Check,
    Build,
    Fix,
    FixBuild,

    /// <summary>A check on a server that is given.</summary>
    Given,
}

/// <summary>Who is killed.</summary>
internal enum Victim
{
    /// <summary>The process that was started, alone.</summary>
    Run,

    /// <summary>All that was started and is still of its process group, as a terminal or a CI system does.</summary>
    Group,

    /// <summary>The tool, below a build that lives on.</summary>
    Tool,
    Watchdog,
    Server,

    /// <summary>The watchdog and the tool, as soon as there is a watchdog: before its folders have an owner.</summary>
    Beginning,
}

/// <summary>One way to die. The deck holds each as often as it is dealt in a round of two groups.</summary>
internal sealed record Deed(Work Work, Victim Victim)
{
    private static readonly Deed[] Deck =
    [
        new(Work.Check, Victim.Run), new(Work.Check, Victim.Group), new(Work.Check, Victim.Watchdog), new(Work.Check, Victim.Server),
        new(Work.Build, Victim.Run), new(Work.Build, Victim.Group), new(Work.Build, Victim.Tool), new(Work.Build, Victim.Server),
        new(Work.Fix, Victim.Run), new(Work.Fix, Victim.Watchdog), new(Work.Fix, Victim.Server), new(Work.Fix, Victim.Group),
        new(Work.FixBuild, Victim.Run), new(Work.FixBuild, Victim.Tool), new(Work.Given, Victim.Run), new(Work.Given, Victim.Group),
    ];

    /// <summary>Each fourth hand is one of beginnings, whose servers only the next run can stop.</summary>
    private static readonly Deed[] Beginnings =
        [.. new[] { Work.Check, Work.Build, Work.Fix, Work.FixBuild, Work.Check, Work.Build, Work.Fix, Work.Check }.Select(work => new Deed(work, Victim.Beginning))];

    /// <summary>Hands of eight: the deck again and again, each time in another order.</summary>
    public static IEnumerable<Deed[]> Deal(Random random)
    {
        while (true)
        {
            var cards = Deck.ToArray();
            random.Shuffle(cards);
            yield return cards[..8];
            yield return cards[8..];
            random.Shuffle(cards);
            yield return cards[..8];
            yield return Beginnings;
        }
    }

    /// <summary>A server that crashes and a watchdog, which hears no other signal, die by KILL; the others also by the signals that ask.</summary>
    public Signal Signal(Random random) => Victim is Victim.Run or Victim.Group or Victim.Tool
        ? random.Next(5) switch { 0 => Kills.Signal.Int, 1 => Kills.Signal.Term, _ => Kills.Signal.Kill }
        : Kills.Signal.Kill;

    public override string ToString() => $"{Work} {Victim}".ToLowerInvariant();
}
