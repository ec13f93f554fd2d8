-- tries: have a chain of 30,000 calls in the program take the stack
-- ways: check by dbup
-- versions: 15
-- options: --timeout 15s
-- limit: 40s
-- exit: 0 or 2 or 3
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
awk 'BEGIN { print "using DbUp;"; print "class Other { void M(string c) { var b = DeployChanges.To.PostgresqlDatabase(c)"; for (i = 0; i < 30000; i++) print ".LogToConsole()"; print ".Build().PerformUpgrade(); } }" }' > Other.cs
