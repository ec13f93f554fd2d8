-- expect: table public.dogs
--   Table public.dogs inherits from public.animals, public.owned: keys and foreign keys of a parent do not hold for its
--   rows. Make it a partition, or a table that refers to the other.
create table animals (id uuid primary key);
create table owned (owner text);
create table dogs (name text) inherits (animals, owned);
