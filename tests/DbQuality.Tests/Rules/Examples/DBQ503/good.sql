-- What exists, of any kind; names of columns, aliases and variables; strings; bodies that make what they name or can do without it.
create schema audit;
create table audit.log (id int primary key, at timestamptz);
create view audit.recent as select * from audit.log;
create sequence audit.numbers;
create type audit.mood as enum ('good');
create function audit.write() returns int language sql as 'select 1';
create function all_of_it() returns bigint language plpgsql as $$
declare
  n bigint;
begin
  select count(*) into n from audit.log join audit.recent on true where audit.write() = 1;
  perform nextval('audit.nothing'), 'good'::audit.mood, last_value from audit.numbers;
  insert into audit.log (id) values (1);
  return n;
end
$$;
create function alias() returns int language sql as $$ select extract(epoch from audit.at)::int from audit.log audit $$;
create function makes() returns void language plpgsql as $$ begin create table public.made (id int); insert into public.made values (1); end $$;
create function guarded() returns void language plpgsql as $$
begin
  delete from public.perhaps;
exception when undefined_table then null;
end
$$;
create function commented() returns int language sql as $$ select 1 /* from public.nothing */ $$;
create function quoted() returns text language sql as $$ select 'from public.nothing' $$;
create function bound() returns bigint begin atomic select count(*) from audit.log; end;
create function catalogs() returns bigint language plpgsql as $$ begin return (select count(*) from pg_catalog.pg_class, information_schema.tables); end $$;
