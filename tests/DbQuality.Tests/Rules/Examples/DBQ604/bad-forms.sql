-- Another table's lock, an index, a constraint that reads, a copy.
-- expect: table public.a, 0002_lock.sql line 2
--   Nobody can use public.a from line 1 on until the transaction ends, and meanwhile this statement locks public.b as well. Do it in a transaction, that is, a script, of its own.
-- expect: table public.a, 0003_index.sql line 2
--   Nobody can use public.a from line 1 on until the transaction ends, and meanwhile this statement builds an index of public.b. Do it in a transaction, that is, a script, of its own.
-- expect: table public.a, 0004_scan.sql line 2
--   Nobody can use public.a from line 1 on until the transaction ends, and meanwhile this statement reads all of public.a. Do it in a transaction, that is, a script, of its own.
-- expect: table public.b, 0005_copy.sql line 2
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create table a (id bigint primary key, n int);
create table b (id bigint primary key, n int);
-- script: 0002_lock.sql
alter table a add column x int;
alter table b add column x int;
-- script: 0003_index.sql
alter table a add column y int;
create index on b (n);
-- script: 0004_scan.sql
alter table a add column z int;
alter table a alter column n set not null;
-- script: 0005_copy.sql
alter table b add column y int;
alter table b alter column n type bigint;
