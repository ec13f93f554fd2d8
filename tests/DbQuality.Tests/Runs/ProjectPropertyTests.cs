using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Runs;

/// <summary>What a project says of the gate, read without a build.</summary>
public sealed partial class ProjectPropertyTests
{
    /// <summary>Of the build alone: where it keeps its files, what runs it, and what it hands over itself.</summary>
    private static readonly string[] OfTheBuild = ["DbQualityOutputDirectory", "DbQualityTaskAssembly", "DbQualityTaskFactory", "DbQualityToolDirectory"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_property_that_the_build_knows_is_read()
    {
        var known = Property().Matches(File.ReadAllText(Repository.PathOf("build/DbQuality.MSBuild.targets"))).Select(match => match.Groups[1].Value).Distinct();
        known.Except(OfTheBuild).Order(StringComparer.Ordinal).ShouldBe(ProjectProperties.Names.Where(name => name.StartsWith("DbQuality", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task They_count_in_the_project_above_it_and_in_what_it_imports_and_conditions_hold()
    {
        using var folder = new ProjectFolder()
            .Write("Directory.Build.props", "<Project><PropertyGroup><DbQualityStandards>$(MSBuildThisFileDirectory)team.yaml</DbQualityStandards><NoWarn>DBQ202</NoWarn></PropertyGroup></Project>")
            .Write("eng/gate.props", "<Project><PropertyGroup><DbQualityProfile>strict</DbQualityProfile></PropertyGroup></Project>")
            .Write("db/Db.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <Import Project="../eng/gate.props" />
                  <PropertyGroup><NoWarn>$(NoWarn);DBQ301</NoWarn><DbQualityProfile Condition="'$(NoSuchProperty)' == 'x'">essential</DbQualityProfile></PropertyGroup>
                </Project>
                """);
        var properties = await ProjectProperties.ReadAsync(Path.Combine(folder.Directory, "db"), Trust.Everyone, Cancellation);
        properties.ForOption("--standards").ShouldBe(Path.Combine(folder.Directory, "team.yaml"));
        properties.ForOption("--profile").ShouldBe("strict");
        properties.ForOption("--format").ShouldBeNull();
        properties.Severities.NoWarn.ShouldContain("DBQ202");
        properties.Severities.NoWarn.ShouldContain("DBQ301");
        properties.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_s_are_not_evaluated_which_is_said()
    {
        using var folder = Project("<DbQualityProfile>strict</DbQualityProfile>");
        var properties = await ProjectProperties.ReadAsync(folder.Directory, Trust.Owner, Cancellation);
        properties.ForOption("--profile").ShouldBeNull();
        properties.Notes.ShouldHaveSingleItem().Message.ShouldContain("with --trust owner they are the change's own");
    }

    [Fact]
    public async Task A_project_without_any_is_not_evaluated()
    {
        using var folder = Project("<TargetFramework>net10.0</TargetFramework>");
        (await ProjectProperties.ReadAsync(folder.Directory, Trust.Everyone, Cancellation)).Evaluated.ShouldBeNull();
    }

    [Theory]
    [InlineData("<DbQualityMode>strict</DbQualityMode>", "DbQualityMode=strict is no mode. Use block, report, fix or off.")]
    [InlineData("<DbQualityBase>main</DbQualityBase>", "DbQualityBase is not available in this version. Remove the property.")]
    public async Task One_that_the_build_refuses_is_refused(string property, string message)
    {
        using var folder = Project(property);
        var refused = await Should.ThrowAsync<GateException>(() => ProjectProperties.ReadAsync(folder.Directory, Trust.Everyone, Cancellation));
        (refused.Code, refused.Message, refused.Location!.File).ShouldBe(("DBQ010", message, "Db.csproj"));
    }

    [Fact]
    public void An_evaluation_holds_until_one_of_its_files_or_scripts_changes()
    {
        using var folder = Project("<DbQualityProfile>strict</DbQualityProfile>").With("a.sql");
        var first = Fingerprint(folder);
        first.ShouldNotBeNull();
        Fingerprint(folder).ShouldBe(first);
        string[] changes = ["Directory.Build.targets", "global.json", "Db.csproj.user", "obj/Db.csproj.nuget.g.props"];
        foreach (var file in changes)
        {
            folder.Write(file, file.EndsWith("json", StringComparison.Ordinal) ? "{}" : "<Project />");
            Fingerprint(folder).ShouldNotBe(first, file);
            first = Fingerprint(folder);
        }
        folder.With("b.sql");
        Fingerprint(folder).ShouldNotBe(first);
    }

    [Theory]
    [InlineData("""<Import Project="$(Somewhere)/gate.props" />""")]
    [InlineData("""<Import Project="eng/*.props" />""")]
    [InlineData("""<PropertyGroup><DbQualityProfile Condition="Exists('x')">strict</DbQualityProfile></PropertyGroup>""")]
    [InlineData("""<PropertyGroup><DbQualityProfile>$([System.IO.File]::ReadAllText('x'))</DbQualityProfile></PropertyGroup>""")]
    [InlineData("""<ItemGroup><EmbeddedResource Include="../shared/*.sql" /></ItemGroup>""")]
    public void What_only_MSBuild_knows_is_asked_every_time(string element)
    {
        using var folder = new ProjectFolder().Write("Db.csproj", $"""<Project Sdk="Microsoft.NET.Sdk">{element}</Project>""");
        Fingerprint(folder).ShouldBeNull();
    }

    private static ProjectFolder Project(string properties) =>
        new ProjectFolder().Write("Db.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");

    private static string? Fingerprint(ProjectFolder folder) => ProjectInputs.Of(Path.Combine(folder.Directory, "Db.csproj"), ProjectProperties.Names).Fingerprint();

    [GeneratedRegex(@"\$\((DbQuality\w+)\)")]
    private static partial Regex Property();
}
