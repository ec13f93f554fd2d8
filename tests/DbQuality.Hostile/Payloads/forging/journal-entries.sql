-- tries: write the next script into the journal, so that it does not run
-- ways: check, check by dbup
-- versions: thorough
-- exit: 1
-- expect: DBQ202 at 0002_next.sql:1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
do $$
begin
  execute 'create table if not exists schemaversions (schemaversionsid serial primary key, scriptname varchar(255) not null, applied timestamp not null)';
  execute 'insert into schemaversions (scriptname, applied) values (''0002_next.sql'', now()), (''migrations.0002_next.sql'', now()), (''Deploy.migrations.0002_next.sql'', now())';
end
$$;
-- script: 0002_next.sql
create table forged (body text not null);
