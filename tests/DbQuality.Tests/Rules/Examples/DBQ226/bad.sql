-- expect: constraint public.companies.companies_pkey
--   The primary key of public.companies is tax_number, a fact about the row: when it changes, all that refers to it changes
--   too. Add a key that means nothing, and make this one unique.
-- expect: constraint public.rates.rates_pkey
--   The primary key of public.rates is currency, day, a fact about the row: when it changes, all that refers to it changes
--   too. Add a key that means nothing, and make this one unique.
create table companies (tax_number text primary key, name text);
create table rates (currency text, day date, rate numeric(12, 6), primary key (currency, day));
