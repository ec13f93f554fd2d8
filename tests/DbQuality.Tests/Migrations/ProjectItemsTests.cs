using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

public sealed class ProjectItemsTests
{
    [Fact]
    public void Embedded_scripts_have_the_names_that_msbuild_gives_them()
    {
        // The names are those that SDK 10.0.401 gave to the same files.
        using var project = new ProjectFolder()
            .With("0001 x-y.sql", "My Scripts/0001 x-y.sql", "My Scripts/01_a/0001 x-y.sql", "My Scripts/2.b-c/0001 x-y.sql",
                "My Scripts/_/0001 x-y.sql", "My Scripts/a..b/0001 x-y.sql", "My Scripts/class/0001 x-y.sql", "My Scripts/é/0001 x-y.sql",
                "My Scripts/logical.sql", "My Scripts/old/0001.sql", "linked/linked.sql")
            .Write("My Scripts/readme.md", "no script")
            .Write("App-1.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup>
                    <EmbeddedResource Include="My Scripts\**\*;*.sql" Exclude="My Scripts/logical.sql" />
                    <EmbeddedResource Remove="My Scripts/old/**" />
                    <EmbeddedResource Include="My Scripts/logical.sql" LogicalName="my.logical" />
                    <EmbeddedResource Include="$(MSBuildProjectDirectory)/linked/linked.sql">
                      <Link>Linked Folder/9/linked.sql</Link>
                    </EmbeddedResource>
                  </ItemGroup>
                </Project>
                """);
        Names(project, "App-1.csproj").ShouldBe(
        [
            "App-1.0001 x-y.sql", "App-1.Linked_Folder._9.linked.sql", "App-1.My_Scripts.0001 x-y.sql", "App-1.My_Scripts._01_a.0001 x-y.sql",
            "App-1.My_Scripts._2.b_c.0001 x-y.sql", "App-1.My_Scripts.__.0001 x-y.sql", "App-1.My_Scripts.a..b.0001 x-y.sql",
            "App-1.My_Scripts.class.0001 x-y.sql", "App-1.My_Scripts.é.0001 x-y.sql", "my.logical",
        ]);
    }

    [Fact]
    public void Migration_items_come_before_embedded_resources()
    {
        using var project = new ProjectFolder().With("db/2/a.sql", "db/1/a.sql", "db/always/v.sql", "Scripts/a.sql").Write("App.csproj", """
            <Project>
              <PropertyGroup><RootNamespace>Other</RootNamespace></PropertyGroup>
              <ItemGroup>
                <Migration Include="db/1/*.sql;db/2/*.sql" />
                <Migration Include="db/always/*.sql" Stage="9" RunKind="always" />
                <EmbeddedResource Include="Scripts/*.sql" />
              </ItemGroup>
            </Project>
            """);
        var plan = Read(project, "App.csproj");
        plan.Scripts.Select(script => (script.Stage, script.Name, script.RunKind)).ShouldBe(
            [("1", "1.a.sql", RunKind.Once), ("2", "2.a.sql", RunKind.Once), ("9", "always.v.sql", RunKind.Always)]);
        plan.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_root_namespace_names_the_resources_and_may_be_empty()
    {
        using var project = new ProjectFolder().With("a.sql")
            .Write("Named.csproj", Embedding("<RootNamespace>My.App</RootNamespace>"))
            .Write("Empty.csproj", Embedding("<RootNamespace></RootNamespace>"))
            .Write("My App.csproj", Embedding(""));
        Names(project, "Named.csproj").ShouldBe(["My.App.a.sql"]);
        Names(project, "Empty.csproj").ShouldBe(["a.sql"]);
        Names(project, "My App.csproj").ShouldBe(["My_App.a.sql"]);

        static string Embedding(string property) =>
            $"<Project><PropertyGroup>{property}</PropertyGroup><ItemGroup><EmbeddedResource Include=\"*.sql\" /></ItemGroup></Project>";
    }

    [Fact]
    public void A_project_without_items_has_its_migrations_folder()
    {
        using var project = new ProjectFolder().With("migrations/1.sql").Write("App.csproj", "<Project />");
        Names(project, "App.csproj").ShouldBe(["1.sql"]);
    }

    [Fact]
    public void What_only_msbuild_can_evaluate_is_remarked_on_with_its_place()
    {
        using var project = new ProjectFolder().With("a.sql").Write("App.csproj", """
            <Project>
              <ItemGroup Condition="'$(X)' == ''">
                <EmbeddedResource Include="$(Folder)/*.sql;a.sql" />
              </ItemGroup>
            </Project>
            """);
        Read(project, "App.csproj").Notes.Select(note => $"{note.Location}: {note.Message}").ShouldBe(
        [
            "App.csproj(3,6): '$(Folder)/*.sql' needs MSBuild to be evaluated and was passed over. Run the gate from the build, or name the scripts' folder.",
            "App.csproj(3,6): The condition \"'$(X)' == ''\" was not evaluated: its scripts are taken. Run the gate from the build to have it evaluated.",
        ]);
    }

    [Fact]
    public void A_project_file_that_is_no_xml_is_an_error_with_its_place()
    {
        using var project = new ProjectFolder().Write("App.csproj", "<Project>\n  <ItemGroup>\n</Project>");
        var refused = Should.Throw<GateException>(() => Read(project, "App.csproj"));
        (refused.Code, refused.Location!.Line).ShouldBe(("DBQ015", 3));
        Should.Throw<GateException>(() => Read(project, "Missing.csproj")).Code.ShouldBe("DBQ015");
    }

    private static MigrationPlan Read(ProjectFolder project, string file) =>
        PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, ProjectFile = Path.Combine(project.Directory, file) });

    private static string[] Names(ProjectFolder project, string file) =>
        [.. Read(project, file).Scripts.Select(script => script.Name).Order(StringComparer.Ordinal)];
}
