-- What a statement did is the same whatever a later script calls the table.
-- expect: table public.boxes, 0002_wider.sql line 1
--   Table public.boxes is copied row by row while nobody can read or write it: column size changes from integer to bigint. Add a column of
--   the new type, fill it in batches, and switch to it in a later deployment: alter table public.boxes add column size_new bigint;
-- script: 0001_crates.sql
create table crates (id uuid primary key, size integer);
-- script: 0002_wider.sql
alter table crates alter column size type bigint;
-- script: 0003_renamed.sql
alter table crates rename to boxes;
