-- expect: table public.words
--   Table public.words has a single column, which says little about what it holds. Give it what its rows are about, count
--   it among the lookup tables, or drop it.
-- expect: table public.nothing
--   Table public.nothing has no column, which says little about what it holds. Give it what its rows are about, count it
--   among the lookup tables, or drop it.
create table words (word text primary key);
create table nothing ();
