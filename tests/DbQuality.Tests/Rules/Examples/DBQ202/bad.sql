-- One table that has a column for it, and one that has not.
-- expect: table public.orders, line 1
--   Table public.orders has no primary key. Rows cannot be updated or replicated reliably.
--   Add one: alter table public.orders add primary key (id);
-- expect: table public.visits, line 6
--   Table public.visits has no primary key. Rows cannot be updated or replicated reliably.
--   Add one: alter table public.visits add column id bigint generated always as identity primary key;
create table orders (
  id uuid not null,
  total numeric(12, 2) not null
);

create table visits (
  page text not null,
  visited_at timestamptz not null
);
