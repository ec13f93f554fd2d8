-- The parent's column is reported once; a check that is not valid yet guards nothing.
-- expect: column public.animals.is_wild
create table animals (id uuid primary key, is_wild boolean);
create table dogs () inherits (animals);
alter table animals add check (is_wild is not null) not valid;
