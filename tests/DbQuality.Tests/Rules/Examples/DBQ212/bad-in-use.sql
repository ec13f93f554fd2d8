-- A column that must have a value, with a default and an index.
-- expect: column public.towns.country
create table towns (id uuid primary key, country char(2) not null default 'de', name text not null);
create index towns_country_idx on towns (country, name);
-- rest:
comment on table public.towns is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.towns add column origin_id bigint not null references public.origins;
create index on public.towns (origin_id);
comment on table public.origins is 'Made up for the example.';
