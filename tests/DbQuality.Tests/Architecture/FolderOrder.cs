using System.Reflection;

namespace DbQuality.Tests.Architecture;

/// <summary>A type that uses one of a folder further down.</summary>
internal sealed record UpwardArrow(Type From, Type To)
{
    public override string ToString() => $"{From} uses {To}";
}

/// <summary>
/// An order of folders, in which each depends only on those before it, and within a folder of those in it likewise. Namespaces are the folders. An
/// order has no circles, so a library that keeps to it has none.
/// </summary>
/// <param name="root">The namespace above them all, whose own types may use everything.</param>
/// <param name="folders">Each followed by its own folders, if it has any: <c>Catalog . Reading Bodies</c>. The point is what stands in no folder of it.</param>
internal sealed class FolderOrder(string root, IReadOnlyList<string> folders)
{
    /// <summary>
    /// design.md's order of the library's folders. Two of them have another one within than the page: PostgreSQL's providers are the outermost there,
    /// as each of them starts a server (Scratch) from a cluster (Cluster), and the reader of a plan is the outermost of migrations, as it asks programs
    /// and classes for theirs.
    /// </summary>
    public static FolderOrder OfDesign { get; } = new("DbQuality",
    [
        "Text",
        "Processes",
        "Standards",
        "Sql",
        "Migrations Plan DbUpPrograms EfMigrations Runners .",
        "Postgres Scratch Cluster Local Embedded Container Given .",
        "Observation",
        "Catalog . Reading Bodies",
        "Rules Engine Facts Remedies Families Custom",
        "Fixes Rows Edits .",
        "Generation Habits .",
        "Reports",
        "Runs",
    ]);

    private readonly List<(string Folder, IReadOnlyList<string> Within)> order =
        [.. folders.Select(line => line.Split(' ')).Select(names => (names[0], (IReadOnlyList<string>)(names.Length == 1 ? ["."] : names[1..])))];

    /// <summary>The folders that have no place in the order.</summary>
    public IReadOnlyList<string> Unplaced(Assembly assembly) =>
    [
        .. assembly.GetTypes().Select(FolderOf).OfType<(string First, string Second)>().Distinct().Where(folder => folder.First.Length > 0 && !HasPlace(folder))
            .Select(folder => folder.Second == "." ? folder.First : $"{folder.First}/{folder.Second}").Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<UpwardArrow> UpwardArrows(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type => FolderOf(type) is { First.Length: > 0 })
            .SelectMany(from => TypeReferences.Of(from)
                .Where(to => to.Assembly == assembly && PointsUp(from, to))
                .Select(to => new UpwardArrow(Outermost(from), Outermost(to))))
            .Distinct().OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal),
    ];

    private bool PointsUp(Type from, Type to) => FolderOf(to) is { } folder && PlaceOf(FolderOf(from)!.Value).CompareTo(PlaceOf(folder)) < 0;

    private bool HasPlace((string First, string Second) folder) => PlaceOf(folder) is { First: >= 0, Second: >= 0 };

    /// <summary>Empty folder: the root itself, after all others.</summary>
    private (int First, int Second) PlaceOf((string First, string Second) folder)
    {
        if (folder.First.Length == 0) return (order.Count, 0);
        var first = order.FindIndex(entry => entry.Folder == folder.First);
        return (first, first < 0 ? -1 : order[first].Within.ToList().IndexOf(folder.Second));
    }

    /// <summary>Null for what the compiler made outside every folder.</summary>
    private (string First, string Second)? FolderOf(Type type)
    {
        var space = type.Namespace;
        if (space == root) return ("", ".");
        if (space is null || !space.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var names = space[(root.Length + 1)..].Split('.');
        return (names[0], names.ElementAtOrDefault(1) ?? ".");
    }

    /// <summary>The type that the source has: closures and state machines are nested in it.</summary>
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
