-- One who may read the table as well, and one who could then read the view no longer.
-- postgres: 15
-- standards:
--   database:
--     roles: [editor, guest]
-- expect: view public.guest_notes
-- expect: view public.own_notes
-- left: DBQ412 view public.guest_notes
--   guest may use the view and not read public.notes: decide whether that may be granted, as the view then asks for its caller's rights.
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own on notes using (user_name = current_user);
grant select on notes to editor;
create view own_notes with (security_barrier) as select id from notes;
grant select on own_notes to editor;
create view guest_notes as select id from notes;
grant select on guest_notes to guest;
-- rest:
comment on table public.notes is 'Made up for the example.';
comment on view public.own_notes is 'Made up for the example.';
comment on view public.guest_notes is 'Made up for the example.';
