-- tries: write records for MSBuild by names and messages
-- versions: 15
-- options: --format msbuild
-- exit: 1
-- reject: "\nBlocked: nothing" or "\nmigrations/0009_other.sql" or "\nerror\tDBQ608"
-- script: 0001_payload.sql
create table "x
error	DBQ608	migrations/0009_other.sql	1	1	forged	" (body text not null);
do $$ begin raise exception E'x\nerror\tDBQ608\tmigrations/0009_other.sql\t1\t1\tforged\n'; end $$;
