-- All of this is read: which scripts, in which mode, with which journal.
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
DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith("_example.sql"))
    .WithTransactionPerScript().JournalToPostgresqlTable("public", "deployed_scripts").Build().PerformUpgrade();
