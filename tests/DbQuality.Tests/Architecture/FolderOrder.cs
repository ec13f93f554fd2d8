using System.Reflection;

namespace DbQuality.Tests.Architecture;

/// <summary>A type that uses one of a folder further down.</summary>
internal sealed record UpwardArrow(Type From, Type To)
{
    public override string ToString() => $"{From} uses {To}";
}

/// <summary>An order of folders, in which each depends only on those before it. Namespaces are the folders.</summary>
/// <param name="root">The namespace above them all, whose own types may use everything.</param>
internal sealed class FolderOrder(string root, IReadOnlyList<string> folders)
{
    /// <summary>design.md's order of the library's folders.</summary>
    public static FolderOrder OfDesign { get; } = new("DbQuality",
    [
        "Text", "Processes", "Standards", "Migrations", "Postgres", "Observation", "Catalog", "Rules", "Fixes", "Reports", "Generation", "History", "Monitoring",
    ]);

    /// <summary>The folders that have no place in the order.</summary>
    public IReadOnlyList<string> Unplaced(Assembly assembly) =>
        [.. assembly.GetTypes().Select(FolderOf).OfType<string>().Distinct().Where(folder => PlaceOf(folder) < 0).Order(StringComparer.Ordinal)];

    public IReadOnlyList<UpwardArrow> UpwardArrows(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type => FolderOf(type) is { Length: > 0 })
            .SelectMany(from => TypeReferences.Of(from)
                .Where(to => to.Assembly == assembly && PointsUp(from, to))
                .Select(to => new UpwardArrow(Outermost(from), Outermost(to))))
            .Distinct().OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal),
    ];

    private bool PointsUp(Type from, Type to) => FolderOf(to) is { } folder && PlaceOf(FolderOf(from)!) < PlaceOf(folder);

    /// <summary>Empty folder: the root itself, after all others.</summary>
    private int PlaceOf(string folder) => folder.Length == 0 ? folders.Count : folders.ToList().IndexOf(folder);

    /// <summary>Null for what the compiler made outside every folder.</summary>
    private string? FolderOf(Type type)
    {
        var space = type.Namespace;
        if (space == root) return "";
        return space is not null && space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
    }

    /// <summary>The type that the source has: closures and state machines are nested in it.</summary>
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
