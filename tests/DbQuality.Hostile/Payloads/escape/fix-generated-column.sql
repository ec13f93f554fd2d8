-- tries: run a program through a generated column, when rows are made to prove a fix
-- ways: fix, fix on superuser, check
-- versions: thorough
-- exit: 0 or 1
-- script: 0001_before.sql
create table notes (id bigint primary key);
create function run() returns boolean language plpgsql as $$
begin
  execute 'reset role';
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return true;
exception when others then
  return true;
end
$$;
create function escape(text default '') returns boolean language plpgsql immutable as $$ begin return public.run(); end $$;
create table lines (id bigint primary key, note_id bigint references notes, body text, ran boolean generated always as (escape(body)) stored);
-- script: 0002_this.sql
create table readers (id bigint primary key, name varchar(40), note_id bigint references notes, at timestamp);
