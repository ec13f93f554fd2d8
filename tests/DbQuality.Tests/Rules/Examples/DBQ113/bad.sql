-- A list in three columns.
-- expect: column public.customers.addr1
--   Columns addr1, addr2 and addr3 of public.customers are one list: one value more needs a migration, and a search must name them all.
--   Make each value a row of a table of its own.
-- expect: column public.customers.Tag_0
--   Columns "Tag_0", "Tag_1" and "Tag_2" of public.customers are one list: one value more needs a migration, and a search must name them all.
--   Make each value a row of a table of its own.
create table customers (id uuid primary key, addr1 text, addr2 text, addr3 text, "Tag_1" int, "Tag_0" int, "Tag_2" int);
