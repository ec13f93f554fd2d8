-- Procedures, overloads, trigger functions, other settings, mixed case, a schema that begins with pg.
-- expect: procedure pgfoo.Close()
--   Procedure pgfoo."Close"() finds what its body names along its caller's search_path, so it can mean other objects in another session.
--   Fix the path, with every schema that the body needs: alter procedure pgfoo."Close"() set search_path = pg_catalog, pgfoo;
-- expect: function public.total(a integer)
-- expect: function public.total(a integer, b integer)
-- expect: function public.touch()
create schema pgfoo;
create procedure pgfoo."Close"() language plpgsql as $$ begin null; end $$;
create function total(a int) returns int language sql as 'select a';
create function total(a int, b int default 2) returns int language sql set lock_timeout = '1s' as 'select a + b';
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
-- rest:
comment on procedure pgfoo."Close"() is 'Made up for the example.';
comment on function public.total(a integer) is 'Made up for the example.';
comment on function public.total(a integer, b integer) is 'Made up for the example.';
comment on function public.touch() is 'Made up for the example.';
