-- A table in a protected schema that everyone with a grant reads in full.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.notes
--   Table public.notes has no row level security: every role that was granted the table reaches every row.
--   Enable it, and add a policy for each role that may still see rows: alter table public.notes enable row level security;
create table notes (id uuid primary key, user_id uuid not null, body text);
