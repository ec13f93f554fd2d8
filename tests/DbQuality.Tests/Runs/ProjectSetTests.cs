using DbQuality.Runs;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Runs;

/// <summary>Which projects a path names.</summary>
public sealed class ProjectSetTests : IDisposable
{
    private const string Empty = "<Project Sdk=\"Microsoft.NET.Sdk\" />";

    private readonly ProjectFolder folder = new ProjectFolder()
        .Write("src/Web/Web.csproj", Empty)
        .Write("src/Orders/Orders.csproj", Empty).With("src/Orders/migrations/0001.sql")
        .Write("src/People/People.fsproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><EmbeddedResource Include="Scripts/*.sql" /></ItemGroup></Project>""").With("src/People/Scripts/0001.sql")
        .Write("src/Old/Old.csproj", Empty).With("src/Old/migrations/0001.sql");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_is_the_projects_below_it_that_have_migrations() => Of("").ShouldBe(["src/Old/Old.csproj", "src/Orders/Orders.csproj", "src/People/People.fsproj"]);

    [Theory]
    [InlineData("All.slnx", """<Solution><Project Path="src/Web/Web.csproj" /><Folder Name="/db/"><Project Path="src\People\People.fsproj" /><Project Path="src/Orders/Orders.csproj" /></Folder></Solution>""")]
    [InlineData("All.sln", """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Web", "src\Web\Web.csproj", "{00000000-0000-0000-0000-000000000001}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "db", "db", "{00000000-0000-0000-0000-000000000002}"
        EndProject
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "People", "src\People\People.fsproj", "{00000000-0000-0000-0000-000000000003}"
        EndProject
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Orders", "src\Orders\Orders.csproj", "{00000000-0000-0000-0000-000000000004}"
        EndProject
        """)]
    [InlineData("sub/Some.slnf", """{ "solution": { "path": "..\\All.sln", "projects": [ "src\\People\\People.fsproj", "src\\Orders\\Orders.csproj" ] } }""")]
    public void A_solution_is_its_projects_that_have_migrations_in_its_order(string file, string text)
    {
        folder.Write(file, text);
        Of(file).ShouldBe(["src/People/People.fsproj", "src/Orders/Orders.csproj"]);
    }

    [Fact]
    public void A_folder_with_one_solution_is_that_solution()
    {
        folder.Write("All.slnx", """<Solution><Project Path="src/Orders/Orders.csproj" /></Solution>""");
        Of("").ShouldBe(["src/Orders/Orders.csproj"]);
    }

    [Theory]
    [InlineData("src/Orders")]
    [InlineData("src/Web/Web.csproj")]
    [InlineData("src/Orders/migrations")]
    [InlineData("no/such/folder")]
    public void Anything_else_is_itself(string path) => Of(path).ShouldBe([path]);

    [Fact]
    public void Where_none_has_migrations_it_is_said()
    {
        folder.Write("Web.slnx", """<Solution><Project Path="src/Web/Web.csproj" /></Solution>""");
        Should.Throw<GateException>(() => Of("Web.slnx")).Code.ShouldBe("DBQ011");
    }

    [Fact]
    public void A_solution_that_is_none_is_told()
    {
        folder.Write("All.slnx", "<Solution>");
        Should.Throw<GateException>(() => Of("All.slnx")).Code.ShouldBe("DBQ015");
    }

    [Fact]
    public void What_can_be_done_to_one_only_names_all_of_them() =>
        Should.Throw<GateException>(() => ProjectSet.Only(folder.Directory, TestContext.Current.CancellationToken)).Message.ShouldContain("has 3 projects with migrations. Name one of them: ");

    private IEnumerable<string> Of(string path) => ProjectSet.Of(Path.Combine(folder.Directory, path), TestContext.Current.CancellationToken)
        .Select(project => Path.GetRelativePath(folder.Directory, project));
}
