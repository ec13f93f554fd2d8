-- A name stands where the table got it.
-- expect: table public.crate, 0002_renamed.sql line 1
-- script: 0001_crates.sql
create table crates (id uuid primary key, label text not null);
-- rest:
comment on table public.crates is 'Made up for the example.';
create table public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
alter table public.crates add column origin_id bigint not null references public.origins;
create index on public.crates (origin_id);
-- script: 0002_renamed.sql
alter table crates rename to crate;
