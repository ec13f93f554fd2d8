-- A timestamp of either kind; inherited columns are their parents', and a name may be kept.
-- standards:
--   database:
--     naming:
--       - exceptions: [created]
-- expect: column public.orders.closed
-- expect: column public.orders.opened
-- left: DBQ238 table public.lines
create table orders (id uuid primary key, created timestamptz, opened timestamp, closed timestamptz);
create table lines () inherits (orders);
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
comment on table public.lines is 'Made up for the example.';
alter table public.lines add primary key (id);
