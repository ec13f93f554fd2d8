-- tries: run a program through a partition key, when rows are made to prove a fix
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
create table lines (id bigint, note_id bigint references notes, body text) partition by list (escape(body));
create table lines_true partition of lines for values in (true);
create table lines_rest partition of lines default;
-- script: 0002_this.sql
create table readers (id bigint primary key, name varchar(40), note_id bigint references notes, at timestamp);
