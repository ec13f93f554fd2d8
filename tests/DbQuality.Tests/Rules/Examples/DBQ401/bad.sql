-- A table in a protected schema that everyone with a grant reads in full.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.notes
--   Table public.notes has no row level security: every role that was granted the table reaches every row.
--   Enable it, and add a policy for each role that may still see rows: alter table public.notes enable row level security;
-- left: DBQ401 table public.notes
--   No policy would let a row through, so that the application would see none: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write them, and decide who may see what.
create table notes (id uuid primary key, user_id uuid not null, body text);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
alter table public.origins enable row level security;
alter table public.origins force row level security;
create policy known on public.origins using (id > 0);
