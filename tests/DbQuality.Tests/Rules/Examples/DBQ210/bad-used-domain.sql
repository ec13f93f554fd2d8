-- With a column of the domain, PostgreSQL 17 and before lock the table while they validate.
-- expect: domain public.share
-- left: DBQ237 domain public.share
-- left: DBQ217 column public.owners.part
--   Which digits its values have is known to nobody but you, and others would be rounded or refused: decide on a precision and a scale.
-- left: DBQ210 domain public.share, before 18
--   Before PostgreSQL 18 it locks every table that has a column of the domain against writing until all are read: choose a quiet moment for it.
create domain share as numeric;
create table owners (id uuid primary key, part share);
alter domain share add constraint share_least check (value >= 0) not valid;
-- rest:
comment on table public.owners is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.owners add column origin_id bigint not null references public.origins;
create index on public.owners (origin_id);
comment on table public.origins is 'Made up for the example.';
