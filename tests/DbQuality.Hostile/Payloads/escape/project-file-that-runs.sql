-- tries: have the tool evaluate the project file, as MSBuild would
-- versions: 15
-- project: Database.csproj
-- exit: 0
-- file: Database.csproj
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Ran>$([System.IO.File]::WriteAllText('%WITNESS%/ran', 'x'))</Ran>
  </PropertyGroup>
  <Target Name="Run" BeforeTargets="Build"><Exec Command="touch %WITNESS%/ran" /></Target>
</Project>
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
