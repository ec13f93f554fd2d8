-- A column that must have a value, with a default and an index.
-- expect: column public.invoices.total
create table invoices (id uuid primary key, total money not null default 0);
create index invoices_total_idx on invoices (total);
-- rest:
comment on table public.invoices is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.invoices add column origin_id bigint not null references public.origins;
create index on public.invoices (origin_id);
comment on table public.origins is 'Made up for the example.';
