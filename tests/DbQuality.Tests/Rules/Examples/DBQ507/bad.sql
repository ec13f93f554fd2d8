-- Nothing refers to them, and they refer to nothing but themselves.
-- expect: table public.Old notes
--   Nothing links table public."Old notes" to the rest of the database: no foreign key, view, routine or policy.
--   Add the foreign key that it lacks, or, once its rows are not needed, drop it: drop table public."Old notes";
-- expect: table public.categories
--   Nothing links table public.categories to the rest of the database: no foreign key, view, routine or policy.
--   Add the foreign key that it lacks, or, once its rows are not needed, drop it: drop table public.categories;
-- expect: table public.events
--   Nothing links table public.events to the rest of the database: no foreign key, view, routine or policy.
--   Add the foreign key that it lacks, or, once its rows are not needed, drop it: drop table public.events;
create table "Old notes" (id serial primary key, at timestamptz default now());
create index on "Old notes" (at);
create table categories (id uuid primary key, parent_id uuid references categories);
create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before update on events for each row execute function touch();
create statistics id_and_at on id, at from events;
