-- tries: have a file of the machine read as an entity of XML
-- versions: 15
-- project: Database.csproj
-- exit: 0 or 2 or 3
-- reject: "root:x:"
-- file: Database.csproj
<!DOCTYPE Project [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "http://127.0.0.1:%PORT%/x">]>
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>&secret;&net;</TargetFramework></PropertyGroup>
  <ItemGroup><Migration Include="&secret;" /></ItemGroup>
</Project>
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
