-- expect: column public.invoices.total
--   Column public.invoices.total is money: its digits and its symbol depend on lc_monetary, so a dump restored elsewhere
--   holds other amounts. Change it: alter table public.invoices alter column total type numeric(19, 2) using
--   total::numeric;
-- expect: column public.invoices.parts
--   Column public.invoices.parts is money[]: its digits and its symbol depend on lc_monetary, so a dump restored elsewhere
--   holds other amounts. Make it numeric with a scale, and name the currency in a column of its own.
create table invoices (id uuid primary key, total money not null default 0, parts money[]);
