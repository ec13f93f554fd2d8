-- tries: make the tool wait for a pipe that nobody writes to
-- versions: 15
-- options: --timeout 10s
-- limit: 25s
-- project: Database.csproj
-- exit: 2 or 3
-- expect: "Database.csproj"
-- script: 0001_payload.sql
select 1;
-- shell:
mkfifo Database.csproj
