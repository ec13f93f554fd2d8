-- The parent's column is reported once; a check that is not valid yet guards nothing.
-- expect: column public.animals.is_wild
-- left: DBQ238 table public.dogs
create table animals (id uuid primary key, is_wild boolean);
create table dogs () inherits (animals);
alter table animals add check (is_wild is not null) not valid;
-- rest:
comment on table public.animals is 'Made up for the example.';
comment on table public.dogs is 'Made up for the example.';
alter table public.dogs add primary key (id);
