-- Where no policy lets a row through, its owner would see none either.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.notes
--   The owner of table public.notes is exempt from its row level security, and so is whatever runs as the owner.
--   Force it: alter table public.notes force row level security;
-- left: DBQ402 table public.notes
--   No policy would let a row through, so that the application would see none: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write them, and decide who may see what.
-- left: DBQ404 table public.notes
--   Whose rows these are is for you to say: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write one, if only to say that nobody may see a row.
create table notes (id uuid primary key);
alter table notes enable row level security;
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
alter table public.origins enable row level security;
alter table public.origins force row level security;
create policy known on public.origins using (id > 0);
