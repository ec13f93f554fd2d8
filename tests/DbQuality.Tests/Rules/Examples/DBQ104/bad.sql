-- expect: column public.invoices.created
--   Timestamp column public.invoices.created does not end with _at, so its name does not tell a moment from a day. Rename
--   it: alter table public.invoices rename column created to created_at;
-- expect: column public.invoices.paid_date
--   Timestamp column public.invoices.paid_date does not end with _at, so its name does not tell a moment from a day. Rename
--   it: alter table public.invoices rename column paid_date to paid_at;
-- expect: column public.invoices.due
--   Date column public.invoices.due does not end with _on or _date, so its name does not tell a moment from a day. Rename
--   it: alter table public.invoices rename column due to due_on;
-- expect: column public.invoices.date_of_delivery
--   Date column public.invoices.date_of_delivery does not end with _on or _date, so its name does not tell a moment from a
--   day. Rename it: alter table public.invoices rename column date_of_delivery to delivery_date;
create table invoices (
  id uuid primary key,
  created timestamptz not null,
  paid_date timestamptz,
  due date not null,
  date_of_delivery date
);
-- rest:
comment on table public.invoices is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.invoices add column origin_id bigint not null references public.origins;
create index on public.invoices (origin_id);
comment on table public.origins is 'Made up for the example.';
