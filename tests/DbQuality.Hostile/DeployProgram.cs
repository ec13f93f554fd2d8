namespace DbQuality.Hostile;

/// <summary>A project that deploys its scripts with DbUp's engine, which the tool reads and takes by itself.</summary>
internal static class DeployProgram
{
    public const string Project = "Deploy.csproj";

    public static IReadOnlyList<PayloadFile> Files { get; } =
    [
        new(Project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="dbup-postgresql" Version="6.1.5" />
                <EmbeddedResource Include="migrations/**/*.sql" />
              </ItemGroup>
            </Project>

            """),
        new("Program.cs", """
            using System.Reflection;
            using DbUp;

            var engine = DeployChanges.To.PostgresqlDatabase(args[0])
                .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())
                .WithVariablesDisabled()
                .LogToConsole()
                .Build();
            return engine.PerformUpgrade().Successful ? 0 : 1;

            """),
    ];
}
