using System.Text.Json;

namespace DbQuality.Kills;

/// <summary>A migrations project with the packed package: a table without a key, which nobody can mend, and a reference that a corrective script mends.</summary>
internal sealed class TestProject
{
    private const string Tasks = """
        create table users (id bigint generated always as identity primary key);
        create table tasks (
          id bigint generated always as identity primary key,
          user_id bigint not null references users
        );

        """;

    private static readonly string[] AnswerFiles = ["gate.cache", "report.json", "report.sarif", "scripts.tsv"];

    public TestProject(string folder, string version)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        Write("Database.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="DbQuality.MSBuild" Version="{version}" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        Write("standards.yaml", "version: 1\nprofile: essential\n");
    }

    public string Folder { get; }

    public string Answers => Path.Combine(Folder, "obj", "dbquality");

    /// <summary>As before the first run of a kind; what <paramref name="table"/> is called tells this question's answer from another's.</summary>
    public void Reset(string table)
    {
        foreach (var folder in new[] { "migrations", "rollback", "later" }.Select(name => Path.Combine(Folder, name)).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        Write("migrations/0001_tasks.sql", Tasks);
        Ask(table);
        if (Directory.Exists(Answers)) Directory.Delete(Answers, recursive: true);
        // --reports of a folder that is not there hides why a run failed.
        Directory.CreateDirectory(Answers);
    }

    /// <summary>Changes the question.</summary>
    public void Ask(string table) => Write("migrations/0002_notes.sql", $"create table {table} (body text not null);\n");

    /// <summary>What <c>fix</c> has written, by path in the project.</summary>
    public SortedDictionary<string, string> Written() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(Folder, file)))
            .Where(file => file.Path.StartsWith("migrations", StringComparison.Ordinal) || file.Path.StartsWith("rollback", StringComparison.Ordinal) || file.Path.StartsWith("later", StringComparison.Ordinal))
            .Where(file => !file.Path.EndsWith("0001_tasks.sql", StringComparison.Ordinal) && !file.Path.EndsWith("0002_notes.sql", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => File.ReadAllText(file.File)),
        StringComparer.Ordinal);

    /// <summary>Reports that are not whole, as sentences.</summary>
    public IEnumerable<string> HalfReports() =>
        new[] { "report.json", "report.sarif" }.Select(name => Path.Combine(Answers, name)).Where(File.Exists).Where(file => !IsJson(file)).Select(file => $"{file} is not whole");

    /// <summary>Whether the report names the table.</summary>
    public bool Reports(string table)
    {
        var file = Path.Combine(Answers, "report.json");
        return File.Exists(file) && File.ReadAllText(file).Contains($"\"{table}\"", StringComparison.Ordinal);
    }

    /// <summary>Files beside the answer that no run will ever look at again.</summary>
    public IEnumerable<string> Litter() =>
        Directory.Exists(Answers) ? Directory.EnumerateFiles(Answers).Where(file => !AnswerFiles.Contains(Path.GetFileName(file))) : [];

    private void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static bool IsJson(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
