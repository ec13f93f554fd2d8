-- The old policy was never dropped.
-- expect: table public.notes
--   Policies own_notes and own_notes_v2 on public.notes are permissive for the same command and role: each is evaluated for every row,
--   and the widest lets it through. Make them one: alter policy own_notes on public.notes using ((user_name = CURRENT_USER) or
--   ((user_name = CURRENT_USER) AND (NOT is_locked))); drop policy own_notes_v2 on public.notes;
create table notes (id uuid primary key, user_name text not null, is_locked boolean not null);
alter table notes enable row level security;
create policy own_notes on notes for delete using (user_name = current_user);
create policy own_notes_v2 on notes for delete using (user_name = current_user and not is_locked);
