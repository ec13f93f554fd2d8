-- The only action that is allowed for a table is the new key's, unless its column cannot take it.
-- standards:
--   rules:
--     foreign-key-action: { on_delete: [set null] }
-- expect: column public.calls.user_id
-- expect: column public.notes.user_id
-- left: DBQ225 table public.users
-- left: DBQ207 column public.calls.user_id
--   The standards leave more than one action, or none, for it on delete or update: decide which it has.
-- left: DBQ507 table public.calls
--   Its rows cannot be brought back: decide whether it lacks a foreign key, or who still needs the rows, and list it under except if it is meant to stand alone.
create table users (id uuid primary key);
create table notes (id uuid primary key, user_id uuid);
create table calls (id uuid primary key, user_id uuid not null);
-- rest:
comment on table public.users is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
comment on table public.calls is 'Made up for the example.';
