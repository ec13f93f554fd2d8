using System.Text.RegularExpressions;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Text;

namespace DbQuality.Migrations.EfMigrations;

/// <summary>Whether a project's migrations are EF Core's: it has migration classes, and what was restored for it has EF Core's provider for PostgreSQL.</summary>
internal static partial class EfProject
{
    private const string Provider = "Npgsql.EntityFrameworkCore.PostgreSQL/", Assets = "obj/project.assets.json";

    private static readonly ReadOnlyMemory<byte> Builder = "MigrationBuilder"u8.ToArray();

    /// <param name="assets">NuGet's list of what the project's packages need, where a build told; a project that nobody has restored is known by its classes.</param>
    public static bool Is(string directory, string? assets, CancellationToken cancellationToken) =>
        ProgramSources.Mentioning([Builder], directory, cancellationToken).Any(IsMigration) && HasProvider(assets ?? Path.Combine(directory, Assets));

    private static bool IsMigration(string file) => Migration().IsMatch(InputFile.ReadText(file, InputFile.LargestSource));

    private static bool HasProvider(string assets) =>
        !InputFile.IsRegular(assets) || InputFile.ReadText(assets, InputFile.LargestSource).Contains(Provider, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bclass\s+\w+[^{;]*:[^{;]*\bMigration\b")]
    private static partial Regex Migration();
}
