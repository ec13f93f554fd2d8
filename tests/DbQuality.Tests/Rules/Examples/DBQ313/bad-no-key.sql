-- A table without any other index.
-- expect: index public.notes.notes_a_idx
create table notes (a text not null);
create index on notes (a) where a is not null;
