namespace DbQuality.Tests.Rules.Planted;

/// <summary>As many different names as are asked for, in the order of a seeded shuffle.</summary>
internal sealed class TableNames(Random random)
{
    // Six letters at most, so that no name of an index has to be cut.
    private static readonly string[] Regions =
    [
        "alpine", "arctic", "baltic", "border", "canal", "city", "coast", "desert", "east", "forest", "garden", "harbor", "inner",
        "island", "lake", "metro", "north", "outer", "polar", "river", "rural", "south", "urban", "valley", "west",
    ];

    private static readonly string[] Manners =
    [
        "annual", "bulk", "daily", "direct", "early", "final", "fixed", "frozen", "gross", "joint", "late", "local", "manual",
        "mixed", "open", "paid", "public", "shared", "single", "weekly",
    ];

    private static readonly string[] Things =
    [
        "asset", "badge", "barrel", "bundle", "coupon", "device", "folder", "item", "letter", "locker", "meter", "order", "parcel", "permit",
        "report", "route", "sensor", "shift", "socket", "ticket", "tunnel", "vendor", "visit", "wagon",
    ];

    private readonly Queue<string> names = new(Shuffled(random));

    public CleanTable Table(Domain domain, CleanTable? parent = null, CleanTable? second = null) =>
        new(domain, CleanTable.PrefixOf(domain) + names.Dequeue() + (domain == Domain.Link ? "_links" : "s"), parent, second);

    private static string[] Shuffled(Random random)
    {
        var all = (from region in Regions from manner in Manners from thing in Things select $"{region}_{manner}_{thing}").ToArray();
        random.Shuffle(all);
        return all;
    }
}
