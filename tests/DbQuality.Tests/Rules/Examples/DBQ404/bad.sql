-- On, and then forgotten; a restrictive policy only takes away.
-- expect: table public.notes
--   Table public.notes has row level security on and no policy: its rows are hidden from every role but the owner.
--   Add one for each role that may see rows, or say that nobody may: create policy notes_closed on public.notes using (false);
-- expect: table public.drafts
--   Table public.drafts has row level security on and no permissive policy, only restrictive ones: its rows are hidden from every role but the owner.
--   Add one for each role that may see rows, or say that nobody may: create policy drafts_closed on public.drafts using (false);
-- left: DBQ404 table public.notes
--   Whose rows these are is for you to say: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write one, if only to say that nobody may see a row.
-- left: DBQ404 table public.drafts
--   Whose rows these are is for you to say: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write one, if only to say that nobody may see a row.
create table notes (id uuid primary key);
alter table notes enable row level security;
create table drafts (id uuid primary key);
alter table drafts enable row level security;
create policy working_hours on drafts as restrictive using (extract(hour from now()) between 8 and 18);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.drafts is 'Made up for the example.';
alter table public.drafts add column origin_id bigint not null references public.origins;
create index on public.drafts (origin_id);
comment on table public.origins is 'Made up for the example.';
