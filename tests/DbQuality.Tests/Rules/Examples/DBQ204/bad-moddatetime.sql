-- Here it is told another column.
-- standards:
--   database:
--     extensions: [moddatetime]
-- expect: column public.orders.updated_at
create table orders (
  id uuid primary key,
  updated_at timestamptz not null default now(),
  touched_at timestamptz
);

create trigger set_updated_at before update on orders for each row execute function moddatetime('touched_at');
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
