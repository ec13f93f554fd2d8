-- tries: have a command of the owner's run what the name of a script or of the project says
-- ways: check by psql
-- versions: 15
-- exit: 0 or 1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
echo 'select 1;' > 'migrations/0002_$(touch %WITNESS%).sql' 2>/dev/null || echo 'select 1;' > 'migrations/0002_`id`;$(id).sql'
