-- A domain that allows null requires nothing.
-- expect: table public.people
create domain some_text as text;
create table people (id uuid primary key, name some_text, email text);
