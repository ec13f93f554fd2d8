-- A column that must have a value, with a default and an index.
-- expect: column public.invoices.total
create table invoices (id uuid primary key, total money not null default 0);
create index invoices_total_idx on invoices (total);
