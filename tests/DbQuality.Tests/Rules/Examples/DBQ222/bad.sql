-- expect: table public.customers
--   Every column of public.customers but the key may be null, so a row that says nothing is valid. Set not null on those
--   that a row cannot do without.
-- expect: table public.imports
--   Every column of public.imports but the key may be null, so a row that says nothing is valid. Set not null on those that
--   a row cannot do without.
create table customers (id uuid primary key, name text, email text);
create table imports (line text, number integer);
