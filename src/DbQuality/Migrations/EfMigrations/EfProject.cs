using System.Text.RegularExpressions;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Text;

namespace DbQuality.Migrations.EfMigrations;

/// <summary>Whether a project's migrations are EF Core's: it has migration classes, and what was restored for it has EF Core's provider for PostgreSQL.</summary>
internal static class EfProject
{
    private const string Provider = "Npgsql.EntityFrameworkCore.PostgreSQL/", Assets = "obj/project.assets.json";

    // Without going back: a text that has no braces would be gone through once for each of its words.
    private static readonly Regex Migration = new(@"\bclass\s+\w+[^{;]*:[^{;]*\bMigration\b", RegexOptions.NonBacktracking);

    private static readonly ReadOnlyMemory<byte> Builder = "MigrationBuilder"u8.ToArray();

    /// <param name="assets">NuGet's list of what the project's packages need, where a build told; a project that nobody has restored is known by its classes.</param>
    public static bool Is(string directory, string? assets, CancellationToken cancellationToken) =>
        ProgramSources.Mentioning([Builder], directory, cancellationToken).Any(IsMigration) && HasProvider(assets ?? Path.Combine(directory, Assets));

    private static bool IsMigration(string file) => TextOf(file) is { } text && Migration.IsMatch(text);

    private static bool HasProvider(string assets) =>
        !InputFile.IsRegular(assets) || TextOf(assets) is not { } text || text.Contains(Provider, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for what is larger than anybody writes, or not to be read: whoever needs it says so.</summary>
    private static string? TextOf(string file)
    {
        try
        {
            return InputFile.ReadText(file, InputFile.LargestSource);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
