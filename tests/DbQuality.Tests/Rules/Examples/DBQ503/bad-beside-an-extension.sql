-- An extension's schema may hold what the model leaves out, but for public, which is everybody's.
-- standards:
--   database:
--     extensions: [hstore]
-- expect: function public.order_count()
create schema ext;
create extension citext schema ext;
create function order_count() returns bigint language sql as 'select 1::bigint';
create or replace function order_count() returns bigint language plpgsql as $$ begin return (select count(*) from public.orders); end $$;
create function hidden() returns bigint language plpgsql as $$ begin return (select count(*) from ext.orders); end $$;
