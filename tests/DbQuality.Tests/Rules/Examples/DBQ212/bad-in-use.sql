-- A column that must have a value, with a default and an index.
-- expect: column public.towns.country
create table towns (id uuid primary key, country char(2) not null default 'de', name text not null);
create index towns_country_idx on towns (country, name);
