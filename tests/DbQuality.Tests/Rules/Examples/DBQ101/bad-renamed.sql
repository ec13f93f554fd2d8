-- A name stands where the table got it.
-- expect: table public.crate, 0002_renamed.sql line 1
-- script: 0001_crates.sql
create table crates (id uuid primary key);
-- script: 0002_renamed.sql
alter table crates rename to crate;
-- script: 0003_later.sql
create table boxes (id uuid primary key);
