-- DbUp hears no comment: the program has one mode for all its scripts.
-- expect: script migrations/0001_example.sql, line 1
--   The comment dbquality:transaction none is heard by nobody: DbUp runs all scripts of an engine in the mode that the program sets.
--   Give the script an engine of its own with that mode, and take the comment out.
-- dbquality:transaction none
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
    .WithTransactionPerScript().Build().PerformUpgrade();
