-- A view that passes its owner on to one that asks for its caller; an option that was taken back; joins of several.
-- postgres: 15
-- expect: view public.outer_ones
--   View public.outer_ones reads public.notes as its owner, so whoever may read the view gets past the row level security there.
--   Let it ask for its caller: alter view public.outer_ones set (security_invoker = true);
-- expect: view public.taken_back
-- expect: view public.Both
--   View public."Both" reads public.drafts and public.notes as its owner, so whoever may read the view gets past the row level security there.
--   Let it ask for its caller: alter view public."Both" set (security_invoker = true);
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
