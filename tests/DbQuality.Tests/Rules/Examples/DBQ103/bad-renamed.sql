-- A name stands where the column got it.
-- expect: column public.crates.full_up, 0002_renamed.sql line 1
-- script: 0001_crates.sql
create table crates (id uuid primary key, is_full boolean not null);
-- rest:
comment on table public.crates is 'Made up for the example.';
create table public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
alter table public.crates add column origin_id bigint not null references public.origins;
create index on public.crates (origin_id);
-- script: 0002_renamed.sql
alter table crates rename column is_full to full_up;
