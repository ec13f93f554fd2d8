using DbQuality.Migrations.Plan;

namespace DbQuality.Tests.Migrations;

/// <summary>What only MSBuild knows of a project's scripts, on the command line.</summary>
public sealed class ProjectScriptsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_updates_and_items_of_imported_files_are_as_in_a_build()
    {
        using var project = new ProjectFolder().With("Scripts/0001_a.sql", "Scripts/0003_z.sql", "Scripts/9_draft.sql", "shared/late.sql", "more/0004.sql")
            .Write("Directory.Build.props", "<Project><PropertyGroup><RootNamespace>Acme</RootNamespace></PropertyGroup></Project>")
            .Write("Directory.Build.targets", """<Project><ItemGroup><EmbeddedResource Include="more/*.sql" /></ItemGroup></Project>""")
            .Write("Deploy.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup>
                    <EmbeddedResource Include="Scripts/**/*.sql" />
                    <EmbeddedResource Remove="Scripts/9*.sql" />
                    <EmbeddedResource Include="shared/*.sql" Link="Scripts/0002_%(Filename)%(Extension)" />
                    <EmbeddedResource Update="Scripts/0003_z.sql" LogicalName="Acme.Scripts.0000_first.sql" />
                    <EmbeddedResource Include="no/such.sql" Condition="'$(Configuration)' == 'none'" />
                  </ItemGroup>
                </Project>
                """);
        var file = Path.Combine(project.Directory, "Deploy.csproj");
        ProjectItems.NeedsMSBuild(file).ShouldBeTrue();
        using var answer = await EvaluatedProject.AskAsync(file, [], Cancellation);
        var scripts = await ProjectScripts.ReadAsync(file, EvaluatedProject.Of(answer!.RootElement), Cancellation);
        scripts.Files.Select(script => script.Name).ShouldBe(["Acme.Scripts.0001_a.sql", "Acme.Scripts.0000_first.sql", "Acme.Scripts.0002_late.sql", "Acme.more.0004.sql"]);
        scripts.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_s_project_is_read_and_not_evaluated()
    {
        using var project = new ProjectFolder().With("0001.sql")
            .Write("Deploy.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><EmbeddedResource Include="$(HOME)/*.sql" /></ItemGroup></Project>""");
        var scripts = await ProjectScripts.ReadAsync(Path.Combine(project.Directory, "Deploy.csproj"), evaluated: null, Cancellation);
        scripts.Files.ShouldBeEmpty();
        scripts.Notes.ShouldHaveSingleItem().IsUnseen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_that_ends_with_a_culture_is_one_of_a_satellite_assembly_unless_its_item_says_otherwise()
    {
        using var project = new ProjectFolder().With("1.de.sql", "2.id.sql", "3.up.sql", "4.sr-Latn-RS.sql", "5.xyz.sql", "6.fr.sql", "7.it's; a%.de.sql")
            .Write("Deploy.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
                  <EmbeddedResource Include="*.sql" Exclude="6*" /><EmbeddedResource Include="6.fr.sql" WithCulture="false" />
                </ItemGroup></Project>
                """);
        var scripts = await ProjectScripts.ReadAsync(Path.Combine(project.Directory, "Deploy.csproj"), evaluated: null, Cancellation);
        scripts.Files.Select(file => $"{Path.GetFileName(file.FullPath)} {file.Culture}").ShouldBe(
            ["1.de.sql de", "2.id.sql id", "3.up.sql ", "4.sr-Latn-RS.sql sr-Latn-RS", "5.xyz.sql ", "7.it's; a%.de.sql de", "6.fr.sql "]);
    }
}
