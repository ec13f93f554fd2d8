using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Cli;

/// <summary>The tool on a machine that has .NET's runtime and no SDK, so that no MSBuild answers what a project file means.</summary>
[NeedsPostgres]
public sealed class WithoutSdkTests
{
    private static readonly Dictionary<string, string> NoSdk = new() { ["DOTNET_HOST_PATH"] = "/nowhere/dotnet" };

    [Fact]
    public async Task A_name_that_may_end_with_a_culture_is_a_warning_with_the_way_out()
    {
        using var project = new ProjectFolder()
            .Write("Scripts/0001_notes.sql", "create table notes (id uuid primary key);")
            .Write("Scripts/0002_labels.de.sql", "create table labels (id uuid primary key);")
            .Write("Program.cs", """
                return DbUp.DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly).Build().PerformUpgrade().Successful ? 0 : 1;
                """)
            .Write("Deploy.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="dbup-postgresql" Version="7.0.1" /><EmbeddedResource Include="Scripts/*.sql" /></ItemGroup>
                </Project>
                """);

        var run = await DbQualityTool.RunAsync(NoSdk, "check", Path.Combine(project.Directory, "Deploy.csproj"), "--format", "msbuild", "--fail-on", "never");

        run.Output.ShouldContain("DBQ716");
        run.Output.ShouldContain("Whether the name of 0002_labels.de.sql ends with a culture, so that DbUp would not find the script, is not known: no SDK's MSBuild answers. "
            + "Install the .NET SDK, or say WithCulture=\"false\" on the item.");
        run.ExitCode.ShouldBe(0, run.Error);
    }
}
