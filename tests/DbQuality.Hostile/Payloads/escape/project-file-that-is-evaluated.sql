-- tries: have MSBuild, which evaluates the items, run a target or write a file
-- versions: 15
-- project: Database.csproj
-- exit: 0
-- file: Database.csproj
<Project Sdk="Microsoft.NET.Sdk" InitialTargets="Run">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><EmbeddedResource Include="migrations/*.sql" Condition="'$(TargetFramework)' != ''" /></ItemGroup>
  <Target Name="Run"><Exec Command="touch %WITNESS%/ran" /></Target>
</Project>
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
