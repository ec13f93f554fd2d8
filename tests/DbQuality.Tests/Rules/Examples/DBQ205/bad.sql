-- standards:
--   database:
--     delete_strategy: { default: soft, hard: ["*_logs"] }
-- expect: column public.orders.deleted_at
--   Table public.orders is deleted from softly and has no deleted_at, so a deleted row is lost.
--   Add it: alter table public.orders add column if not exists deleted_at timestamptz;
create table orders (id uuid primary key);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
