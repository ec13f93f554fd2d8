-- tries: have a project file nested deeper than a stack
-- versions: 15
-- limit: 30s
-- project: Database.csproj
-- exit: 2 or 3
-- expect: DBQ015
-- script: 0001_payload.sql
select 1;
-- shell:
awk 'BEGIN { print "<Project Sdk=\"Microsoft.NET.Sdk\">"; for (i = 0; i < 200000; i++) printf "<PropertyGroup>"; for (i = 0; i < 200000; i++) printf "</PropertyGroup>"; print "</Project>" }' > Database.csproj
