-- A view that passes its owner on to one that asks for its caller; an option that was taken back; joins of several.
-- postgres: 15
-- expect: view public.outer_ones
--   View public.outer_ones reads public.notes as its owner, so whoever may read the view gets past the row level security there.
--   Let it ask for its caller: alter view public.outer_ones set (security_invoker = true);
-- expect: view public.taken_back
-- expect: view public.Both
--   View public."Both" reads public.drafts and public.notes as its owner, so whoever may read the view gets past the row level security there.
--   Let it ask for its caller: alter view public."Both" set (security_invoker = true);
-- left: DBQ504 view public.outer_ones
--   It would make a new finding: DBQ504 public.inner_ones: Nothing in the database uses view public.inner_ones, and no role was granted it. Grant it to the role that reads it, or drop it: drop view if exists public.inner_ones;
-- left: DBQ404 table public.drafts
--   Whose rows these are is for you to say: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write one, if only to say that nobody may see a row.
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own on notes using (user_name = current_user);
create table drafts (id uuid primary key);
alter table drafts enable row level security;
create view inner_ones with (security_invoker = true) as select id from notes;
create view outer_ones as select id from inner_ones;
create view taken_back with (security_invoker = on) as select id from notes;
alter view taken_back reset (security_invoker);
create view "Both" as select id from notes union select id from drafts where exists (select from notes n where n.id = drafts.id);
-- rest:
comment on table public.notes is 'Made up for the example.';
comment on table public.drafts is 'Made up for the example.';
alter table public.drafts add column title text not null;
comment on view public.inner_ones is 'Made up for the example.';
comment on view public.outer_ones is 'Made up for the example.';
comment on view public.taken_back is 'Made up for the example.';
comment on view public."Both" is 'Made up for the example.';
