-- Dropping the table drops its trigger and leaves the function; another name that contains this one is no mention of it.
-- expect: function public.guard()
-- expect: function public.Guard twice()
--   No trigger uses function public."Guard twice"(), so it never runs, whatever it seems to guard.
--   Attach it, or drop it: drop function if exists public."Guard twice"();
-- expect: function public.watch_ddl()
--   No event trigger uses function public.watch_ddl(), so it never runs, whatever it seems to guard.
--   Attach it, or drop it: drop function if exists public.watch_ddl();
create table notes (id uuid primary key);
create function guard() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger guard before delete on notes for each row execute function guard();
drop table notes;

create function "Guard twice"() returns trigger language plpgsql as $$ begin return null; end $$;
create function watch_ddl() returns event_trigger language plpgsql as $$ begin end $$;
create function guardian() returns text language sql as $$ select 'safeguard, guard_all' $$;
-- rest:
comment on function public.guard() is 'Made up for the example.';
comment on function public."Guard twice"() is 'Made up for the example.';
comment on function public.watch_ddl() is 'Made up for the example.';
comment on function public.guardian() is 'Made up for the example.';
