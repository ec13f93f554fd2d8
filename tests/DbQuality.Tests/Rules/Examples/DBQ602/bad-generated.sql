-- A column that is computed, one that numbers the rows, and a type that changes beside a new column without a default.
-- expect: table public.orders, 0002_this.sql line 1
--   Table public.orders is copied row by row while nobody can read or write it: the stored generated column gross is computed for every row. Add an ordinary column, fill it in batches and keep it with a trigger: alter table public.orders add column gross numeric;
-- expect: table public.lines, 0002_this.sql line 2
--   Table public.lines is copied row by row while nobody can read or write it: the identity column number numbers every row. Add an ordinary column, fill it in batches, then make it the identity: alter table public.lines add column number bigint;
-- expect: table public.notes, 0002_this.sql line 3
--   Table public.notes is copied row by row while nobody can read or write it: column b changes from integer to bigint. Add a column of the new type, fill it in batches, and switch to it in a later deployment: alter table public.notes add column b_new bigint;
-- script: 0001_before.sql
create table orders (id bigint primary key, net numeric);
create table lines (id bigint primary key);
create table notes (a text, b integer);
-- script: 0002_this.sql
alter table orders add column gross numeric generated always as (net * 1.2) stored;
alter table lines add column number bigint generated always as identity;
alter table notes add column c text, drop column a, alter column b type bigint;
