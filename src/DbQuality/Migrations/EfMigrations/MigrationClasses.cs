using System.Text.RegularExpressions;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbQuality.Migrations.EfMigrations;

/// <summary>Reads a project's C# migrations: their names alone decide, nothing is compiled.</summary>
internal static partial class MigrationClasses
{
    private static readonly ReadOnlyMemory<byte> Builder = "MigrationBuilder"u8.ToArray();

    /// <summary>In the order of their ids, as they run.</summary>
    public static IReadOnlyList<MigrationClass> Read(string directory, CancellationToken cancellationToken)
    {
        var files = ProgramSources.Mentioning([Builder], directory, cancellationToken);
        // The compiler's assemblies are loaded from here on.
        return files.Count == 0 ? [] : ReadAll(files, directory, cancellationToken);
    }

    private static IReadOnlyList<MigrationClass> ReadAll(IReadOnlyList<string> files, string directory, CancellationToken cancellationToken)
    {
        var program = new ProgramSyntax(files, directory, cancellationToken);
        var classes = program.Nodes.OfType<ClassDeclarationSyntax>().Where(IsMigration).Select(declared => (Id: IdOf(declared), Declared: declared));
        return [.. classes.OrderBy(found => found.Id, StringComparer.Ordinal).Select(found => new MigrationClassReader(found.Declared, found.Id, program, directory).Read())];
    }

    private static bool IsMigration(ClassDeclarationSyntax declared) =>
        declared.BaseList?.Types.Any(type => ProgramSyntax.LastName(type.Type) == "Migration" || type.Type is QualifiedNameSyntax { Right.Identifier.Text: "Migration" }) == true
        || IdIn(declared.AttributeLists.ToString()) is not null;

    /// <summary>The attribute is in the part that the tool writes; without one the file has the same name.</summary>
    private static string IdOf(ClassDeclarationSyntax declared)
    {
        if (IdIn(declared.AttributeLists.ToString()) is { } own) return own;
        var file = declared.SyntaxTree.FilePath;
        var designer = Path.ChangeExtension(file, ".Designer.cs");
        return (InputFile.IsRegular(designer) ? IdIn(InputFile.ReadText(designer, InputFile.LargestSource)) : null) ?? Path.GetFileNameWithoutExtension(file);
    }

    private static string? IdIn(string text) => Id().Match(text) is { Success: true } id ? id.Groups["id"].Value : null;

    [GeneratedRegex(@"\bMigration(?:Attribute)?\s*\(\s*@?""(?<id>[^""]+)""\s*\)\s*\]")]
    private static partial Regex Id();
}
