-- A name stands where the column got it.
-- expect: column public.crates.full_up, 0002_renamed.sql line 1
-- script: 0001_crates.sql
create table crates (id uuid primary key, is_full boolean not null);
-- script: 0002_renamed.sql
alter table crates rename column is_full to full_up;
-- script: 0003_later.sql
create table boxes (id uuid primary key);
