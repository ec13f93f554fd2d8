-- Procedures, names that need quotes, a path that was taken away again, and settings other than the path.
-- expect: procedure Billing.Close all()
--   Procedure "Billing"."Close all"() runs with its owner's rights along its caller's search_path, so a caller can make it use objects of its own.
--   Fix the path, with every schema that the body needs: alter procedure "Billing"."Close all"() set search_path = "Billing", pg_temp;
-- expect: function public.was_fixed()
-- expect: function public.has_timeout()
-- left: DBQ115 schema Billing
create schema "Billing";
create procedure "Billing"."Close all"() language plpgsql security definer as $$ begin null; end $$;

create function was_fixed() returns int language sql security definer set search_path = public, pg_temp as 'select 1';
alter function was_fixed() reset search_path;

create function has_timeout() returns int language sql security definer set lock_timeout = '1s' as 'select 1';
-- rest:
comment on procedure "Billing"."Close all"() is 'Made up for the example.';
comment on function public.was_fixed() is 'Made up for the example.';
comment on function public.has_timeout() is 'Made up for the example.';
