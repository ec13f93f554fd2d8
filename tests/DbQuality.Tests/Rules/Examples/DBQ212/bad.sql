-- expect: column public.countries.code
--   Column public.countries.code is character(2): shorter values are filled up with spaces, which comparisons ignore and patterns do not.
--   Change it: alter table public.countries alter column code type text, add check (char_length(code) <= 2);
-- expect: column public.countries.flag
--   Column public.countries.flag is character(1): shorter values are filled up with spaces, which comparisons ignore and patterns do not.
--   Change it: alter table public.countries alter column flag type text, add check (char_length(flag) <= 1);
-- expect: column public.countries.old_codes
--   Column public.countries.old_codes is character(2)[]: shorter values are filled up with spaces, which comparisons ignore and patterns do not.
--   Change it: alter table public.countries alter column old_codes type text[];
-- expect: column public.countries.currency
--   Column public.countries.currency is public.currency_code: shorter values are filled up with spaces, which comparisons ignore and patterns do not.
--   Its domain is made of character(3): decide what the domain should be, or give the column a type without one.
-- left: DBQ212 column public.countries.code
--   Constraint countries_pkey holds it, and would have to be made again for the new type: decide what it says then, and change both in one migration.
-- left: DBQ212 column public.countries.currency
--   Its domain is made of character(3): decide what the domain should be, or give the column a type without one.
-- left: DBQ226 constraint public.countries.countries_pkey
create domain currency_code as char(3);

create table countries (
  code char(2) primary key,
  flag char,
  old_codes char(2)[],
  currency currency_code
);
-- rest:
comment on table public.countries is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.countries add column origin_id bigint not null references public.origins;
create index on public.countries (origin_id);
comment on table public.origins is 'Made up for the example.';
