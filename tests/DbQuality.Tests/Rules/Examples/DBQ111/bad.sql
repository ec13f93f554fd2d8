-- A capital letter, a space, a hyphen.
-- standards:
--   rules:
--     table-name-style: off
--     column-name-style: off
-- expect: table public.OrderLines
--   Table public."OrderLines" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public."OrderLines" rename to order_lines;
-- expect: column public.lines.unit price
--   Column public.lines."unit price" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public.lines rename column "unit price" to unit_price;
-- expect: column public.lines.Order
--   Column public.lines."Order" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public.lines rename column "Order" to position;
create table "OrderLines" (id uuid primary key);
create table lines (id uuid primary key, "unit price" numeric(12, 2), "Order" int);
-- rest:
comment on table public."OrderLines" is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public."OrderLines" add column origin_id bigint not null references public.origins;
create index on public."OrderLines" (origin_id);
comment on table public.lines is 'Made up for the example.';
alter table public.lines add column origin_id bigint not null references public.origins;
create index on public.lines (origin_id);
comment on table public.origins is 'Made up for the example.';
