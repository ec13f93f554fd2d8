-- tries: have two properties of the program refer to each other without an end
-- ways: check by dbup
-- versions: 15
-- options: --timeout 15s
-- limit: 40s
-- exit: 0 or 2 or 3
-- file: Other.cs
using DbUp;
class Other
{
    static string A => B + B + B;
    static string B => A + A + A;
    void M(string c) => DeployChanges.To.PostgresqlDatabase(c).WithScriptsFromFileSystem(A).WithVariable(A, B).JournalToPostgresqlTable(A, B).Build().PerformUpgrade();
}
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
