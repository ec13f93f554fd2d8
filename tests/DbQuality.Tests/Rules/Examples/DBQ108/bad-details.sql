-- A unique pattern is for unique indexes alone; an expression stands for any words; an exception is left alone.
-- standards:
--   database:
--     naming:
--       - exceptions: [kept]
--       - indexes: "idx_{table}_{columns}"
--       - unique_constraints: "uq_{table}_{columns}"
-- expect: index public.orders.idx_orders_note_extra
--   Index public.idx_orders_note_extra is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of. Rename it: alter index public.idx_orders_note_extra rename to idx_orders_note;
-- expect: index public.orders.uq_orders_code
--   Index public.uq_orders_code is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of. Rename it: alter index public.uq_orders_code rename to idx_orders_code;
-- expect: index public.orders.unique_number
--   Index public.unique_number is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of. Rename it: alter index public.unique_number rename to idx_orders_number;
create table orders (id uuid primary key, number integer, code text, note text);
create index kept on orders (id);
create index idx_orders_note_extra on orders (note);
create index uq_orders_code on orders (code);
create unique index unique_number on orders (number);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
alter table public.orders alter column note set not null;
alter table public.orders alter column code set not null;
alter table public.orders alter column number set not null;
comment on table public.origins is 'Made up for the example.';
