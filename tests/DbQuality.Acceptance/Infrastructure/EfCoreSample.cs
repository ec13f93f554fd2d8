namespace DbQuality.Acceptance.Infrastructure;

/// <summary>The repository's EF Core project with the package that was just packed, in a test's own folder.</summary>
internal sealed class EfCoreSample
{
    private readonly TestProject project;

    private EfCoreSample(TestProject project) => this.project = project;

    public static EfCoreSample CopyTo(TestProject project, PackedPackage package)
    {
        var sample = Path.Combine(PackedPackage.RepositoryRoot, "samples", "ef-core");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file);
            if (path.Split('/')[0] is "bin" or "obj") continue;
            project.Write(path, File.ReadAllText(file));
        }
        var copy = new EfCoreSample(project);
        copy.Change("ef-core.csproj", "Version=\"1.0.0-*\"", $"Version=\"{package.Version}\"");
        return copy;
    }

    public void Change(string file, string old, string changed)
    {
        var text = File.ReadAllText(project.FilePath(file));
        text.ShouldContain(old);
        project.Write(file, text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>The number of the first line that has the text.</summary>
    public int LineOf(string file, string text) =>
        File.ReadAllLines(project.FilePath(file)).ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal)) + 1;

    /// <summary>What <c>dotnet ef migrations add AddNotes</c> writes for an entity without a key.</summary>
    public void AddKeylessNotes(string before)
    {
        const string Entity = """
                        modelBuilder.Entity("Library.Note", b =>
                            {
                                b.Property<string>("Text")
                                    .IsRequired()
                                    .HasColumnType("text");

                                b.ToTable("Notes");
                            });

            """, FirstEntity = "            modelBuilder.Entity(\"Library.Author\"";
        var sample = Path.Combine(PackedPackage.RepositoryRoot, "samples", "ef-core");
        Change("LibraryContext.cs", "public DbSet<Loan> Loans => Set<Loan>();", "public DbSet<Loan> Loans => Set<Loan>();\n\n    public DbSet<Note> Notes => Set<Note>();");
        Change("Migrations/LibraryContextModelSnapshot.cs", FirstEntity, Entity + FirstEntity);
        project.Write("Migrations/20260126080000_AddNotes.Designer.cs", File.ReadAllText(Path.Combine(sample, "Migrations/20260119140000_AddLoans.Designer.cs"))
            .Replace("20260119140000_AddLoans", "20260126080000_AddNotes", StringComparison.Ordinal).Replace("class AddLoans", "class AddNotes", StringComparison.Ordinal)
            .Replace(FirstEntity, Entity + FirstEntity, StringComparison.Ordinal));
        project.Write("Note.cs", "namespace Library;\n\n[Microsoft.EntityFrameworkCore.Keyless]\npublic sealed class Note\n{\n    public required string Text { get; set; }\n}\n");
        project.Write("Migrations/20260126080000_AddNotes.cs", $$"""
            using Microsoft.EntityFrameworkCore.Migrations;

            #nullable disable

            namespace Library.Migrations
            {
                /// <inheritdoc />
                public partial class AddNotes : Migration
                {
                    /// <inheritdoc />
                    protected override void Up(MigrationBuilder migrationBuilder)
                    {
            {{before}}migrationBuilder.CreateTable(
                            name: "Notes",
                            columns: table => new
                            {
                                Text = table.Column<string>(type: "text", nullable: false)
                            },
                            constraints: table =>
                            {
                            });
                    }

                    /// <inheritdoc />
                    protected override void Down(MigrationBuilder migrationBuilder)
                    {
                        migrationBuilder.DropTable(
                            name: "Notes");
                    }
                }
            }

            """);

        void Change(string file, string old, string changed) =>
            project.Write(file, File.ReadAllText(Path.Combine(sample, file)).Replace(old, changed, StringComparison.Ordinal));
    }
}
