-- Characters of several bytes, and a name that dynamic SQL made.
-- expect: column public.orders.üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü
-- expect: table public.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
--   Table public.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa fills all 63 bytes of a name, and no script writes it so: the server cut a longer one,
--   and whoever looks for that does not find it. Give it a name of at most 63 bytes, in the script and wherever it is used.
create table orders (id uuid primary key, üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü text);
do $$ begin execute format('create table %I (id uuid primary key)', repeat('a', 80)); end $$;
