-- Roles that the grammar knows stand without quotes, others with them where they need them.
-- standards:
--   database:
--     roles: ["App Reader"]
--     row_level_security:
--       schemas: [public]
--       policies:
--         "*":
--           - { name: a, for: select, using: "true", roles: [current_user, session_user, current_role, "App Reader"] }
-- expect: table public.notes
--   Table public.notes has no row level security: every role that was granted the table reaches every row.
--   Enable it, with its policies: create policy a on public.notes for select to current_user, session_user, current_role, "App Reader" using (true); alter table public.notes enable row level security, force row level security;
create table notes (id uuid primary key);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
