namespace DbQuality.Acceptance.Infrastructure;

/// <summary>A project of a test's own, outside the repository, that gets the packed package as any user would.</summary>
public sealed class TestProject : IDisposable
{
    /// <summary>A table that no rule minds.</summary>
    public const string CleanTable =
        "create table tasks (\n  id uuid primary key default gen_random_uuid(),\n  title text not null,\n  created_at timestamptz not null default now()\n);\n";

    /// <summary>A table without a primary key on line 2: DBQ202.</summary>
    public const string TableWithoutPrimaryKey = "-- The team's notes.\ncreate table notes (body text not null);\n";

    private readonly PackedPackage package;
    private string restored = "";

    public TestProject(PackedPackage package, string folder = "")
    {
        this.package = package;
        Top = Path.Combine(package.Projects, Guid.NewGuid().ToString("N")[..8]);
        Directory = Path.Combine(Top, folder);
        System.IO.Directory.CreateDirectory(Directory);
    }

    /// <summary>Removed as a whole when the test has passed.</summary>
    public string Top { get; }

    public string Directory { get; }

    public string Reference => $"""<PackageReference Include="DbQuality.MSBuild" Version="{package.Version}" PrivateAssets="all" />""";

    public string FilePath(string file) => Path.Combine(Directory, file);

    public void Write(string file, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(FilePath(file))!);
        File.WriteAllText(FilePath(file), text);
    }

    /// <summary>A class library as <c>dotnet new classlib</c> makes it.</summary>
    public TestProject WithLibrary(string properties = "", string items = "", string targetFramework = "<TargetFramework>net10.0</TargetFramework>")
    {
        Write("Database.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{targetFramework}{properties}</PropertyGroup>
              <ItemGroup>{Reference}{items}</ItemGroup>
            </Project>
            """);
        Write("Class1.cs", "namespace Database\n{\n    public class Class1\n    {\n    }\n}\n");
        return this;
    }

    public Task<BuildResult> BuildAsync(params string[] arguments) => BuildAsync(null, arguments);

    public async Task<BuildResult> BuildAsync(IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        // Restoring is half of a small build, and what it has made holds as long as nobody changes what it reads.
        var inputs = RestoreInputs();
        string[] spared = restored == inputs && File.Exists(FilePath("obj/project.assets.json")) ? ["--no-restore", .. arguments] : arguments;
        var result = await Command.RunAsync(Directory, "dotnet", BuildArguments(spared), environment);
        restored = inputs;
        return new BuildResult(result, await File.ReadAllTextAsync(FilePath("msbuild.log")), Directory);
    }

    public IEnumerable<string> BuildArguments(params string[] arguments) =>
        ["build", "-tl:off", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-flp:LogFile=msbuild.log;Verbosity=detailed", .. arguments];

    private string RestoreInputs() => string.Join('\n', new[] { "*.*proj", "*.props", "*.targets", "*.slnx", "nuget.config" }
        .SelectMany(pattern => System.IO.Directory.EnumerateFiles(Top, pattern, SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"{file} {File.ReadAllText(file)}"));

    public void Dispose()
    {
        if (TestContext.Current.TestState is not { Result: TestResult.Failed }) System.IO.Directory.Delete(Top, recursive: true);
    }
}
