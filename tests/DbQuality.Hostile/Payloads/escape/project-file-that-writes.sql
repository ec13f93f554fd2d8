-- tries: have MSBuild, which evaluates the items, write a file by a function
-- versions: 15
-- project: Database.csproj
-- exit: 0
-- expect: DBQ716 at Database.csproj
-- file: Database.csproj
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><EmbeddedResource Include="migrations/*.sql" Condition="'$([System.IO.File]::WriteAllText(`%WITNESS%/ran`, `x`))' == ''" /></ItemGroup>
</Project>
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
