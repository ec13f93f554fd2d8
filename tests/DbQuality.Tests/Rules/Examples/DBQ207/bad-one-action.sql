-- The only action that is allowed for a table is the new key's, unless its column cannot take it.
-- standards:
--   rules:
--     foreign-key-action: { on_delete: [set null] }
-- expect: column public.calls.user_id
-- expect: column public.notes.user_id
create table users (id uuid primary key);
create table notes (id uuid primary key, user_id uuid);
create table calls (id uuid primary key, user_id uuid not null);
