-- On, and then forgotten; a restrictive policy only takes away.
-- expect: table public.notes
--   Table public.notes has row level security on and no policy: its rows are hidden from every role but the owner.
--   Add one for each role that may see rows, or say that nobody may: create policy notes_closed on public.notes using (false);
-- expect: table public.Drafts
--   Table public."Drafts" has row level security on and no permissive policy, only restrictive ones: its rows are hidden from every role but the owner.
--   Add one for each role that may see rows, or say that nobody may: create policy "Drafts_closed" on public."Drafts" using (false);
create table notes (id uuid primary key);
alter table notes enable row level security;
create table "Drafts" (id uuid primary key);
alter table "Drafts" enable row level security;
create policy working_hours on "Drafts" as restrictive using (extract(hour from now()) between 8 and 18);
