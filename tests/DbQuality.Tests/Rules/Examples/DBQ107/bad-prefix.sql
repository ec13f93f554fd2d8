-- A prefix in words.
-- standards:
--   database:
--     naming:
--       functions: fn_ or trg_ prefix
-- expect: function public.total()
--   Function public.total() does not begin with fn_ or trg_, so its name must be looked up wherever it is called.
--   Rename it: alter function public.total() rename to fn_total;
create function total() returns int language sql as 'select 1';
create function fn_total() returns text language sql as $$ select 'x' $$;
drop function fn_total();
create function trg_touch() returns trigger language plpgsql as $$ begin return new; end $$;
