-- A filter that is read from elsewhere decides which scripts are deployed.
-- expect: script Program.cs, line 4
--   The script filter is not read: scripts that it leaves out run here. Exclude them in standards.yaml: migrations.exclude.
create table orders (id uuid primary key);
-- file: Deploy.csproj
<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup>
    <PackageReference Include="dbup-postgresql" Version="7.0.1" />
    <EmbeddedResource Include="migrations/*.sql" />
  </ItemGroup>
</Project>
-- file: Program.cs
using System.Reflection;
using DbUp;
DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())
    .WithFilter(new Filters().Of(args[1])).Build().PerformUpgrade();
