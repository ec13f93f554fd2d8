-- Its reader sees what its owner sees.
-- postgres: 15
-- expect: view public.note_titles
--   View public.note_titles reads public.notes as its owner, so whoever may read the view gets past the row level security there.
--   Let it ask for its caller: alter view public.note_titles set (security_invoker = true);
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own on notes using (user_name = current_user);
create view note_titles as select id from notes;
-- rest:
comment on table public.notes is 'Made up for the example.';
comment on view public.note_titles is 'Made up for the example.';
grant select on public.notes, public.note_titles to pg_monitor;
