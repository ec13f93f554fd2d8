using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>
/// A service whose databases have more than PostgreSQL's own before the first migration: roles, schemas, tables and functions. Each is a file of
/// <c>Platforms</c>, whose comments at the top list its roles, and what a script names that needs it.
/// </summary>
public sealed partial class Platform
{
    private const string Folder = "Platforms.";

    private Platform(string name)
    {
        Name = name;
        Script = new SourceText(name + ".sql", EmbeddedFile.Beside(typeof(Platform), $"{Folder}{name}.sql"));
        Roles = Listed("roles");
        Signs = Listed("signs");
        Settings = [Setting("settings")];
    }

    /// <summary>As the standards name it.</summary>
    public string Name { get; }

    /// <summary>What the administrator runs.</summary>
    public SourceText Script { get; }

    /// <summary>Made with the roles that the standards list.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>Settings of the database, beside those that the standards state.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; }

    /// <summary>Names that a server lacks where the platform is not there: of schemas, roles, publications and extensions.</summary>
    public IReadOnlyList<string> Signs { get; }

    public static IReadOnlyList<Platform> All { get; } =
    [
        .. typeof(Platform).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith($"{typeof(Platform).Namespace}.{Folder}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => new Platform(resource[(typeof(Platform).Namespace!.Length + 1 + Folder.Length)..^".sql".Length])),
    ];

    /// <summary>The platform that has what a server says it lacks; null: none, or nothing is lacking.</summary>
    /// <param name="message">The server's message.</param>
    public static Platform? WithMissing(string message)
    {
        var missing = Missing().Match(message).Groups["name"].Value;
        return All.FirstOrDefault(platform => platform.Signs.Contains(missing, StringComparer.Ordinal));
    }

    public override string ToString() => Name;

    [GeneratedRegex("^(?:schema|role|publication|relation|type) \"(?<name>[^\".]+)[^\"]*\" does not exist|^extension \"(?<name>[^\"]+)\" is not available|/(?<name>[^/\"]+)[.]control\"")]
    private static partial Regex Missing();

    private string[] Listed(string title) => Line(title).Split(", ");

    private KeyValuePair<string, string> Setting(string title) =>
        Line(title).Split(" = ", 2) is [var name, var value] ? new(name, value) : throw new InvalidOperationException($"{this} has no {title}.");

    /// <summary>What stands behind a title in the comments at the top.</summary>
    private string Line(string title) => Script.Text.Split('\n').Select(line => line.TrimStart('-', ' '))
        .First(line => line.StartsWith(title + ": ", StringComparison.Ordinal))[(title.Length + 2)..].Trim();
}
