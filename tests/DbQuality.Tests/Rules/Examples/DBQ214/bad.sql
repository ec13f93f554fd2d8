-- expect: column public.invoices.total
--   Column public.invoices.total is money: its digits and its symbol depend on lc_monetary, so a dump restored elsewhere holds other amounts.
--   Change it: alter table public.invoices alter column total type numeric(19, 2) using total::numeric(19, 2);
-- expect: column public.invoices.parts
--   Column public.invoices.parts is money[]: its digits and its symbol depend on lc_monetary, so a dump restored elsewhere holds other amounts.
--   What several amounts in one value become is not a matter of their type alone: decide whether they are rows of another table.
-- left: DBQ214 column public.invoices.parts
--   What several amounts in one value become is not a matter of their type alone: decide whether they are rows of another table.
create table invoices (id uuid primary key, total money not null default 0, parts money[]);
-- rest:
comment on table public.invoices is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.invoices add column origin_id bigint not null references public.origins;
create index on public.invoices (origin_id);
comment on table public.origins is 'Made up for the example.';
