-- Where no schema is stated, every table with row level security is compared.
-- standards:
--   database:
--     row_level_security:
--       policies:
--         auth_:
--           - { name: own, for: select, using: "true" }
-- expect: table public.auth_sessions
--   The policies of public.auth_sessions are not the configured ones: missing own.
--   Replace them: create policy own on public.auth_sessions for select using (true);
-- left: DBQ230 constraint public.auth_logs.auth_logs_pkey
-- left: DBQ230 constraint public.auth_sessions.auth_sessions_pkey
create table auth_sessions (state text);
alter table auth_sessions enable row level security;
create table auth_logs (state text);
-- rest:
comment on table public.auth_sessions is 'Made up for the example.';
comment on table public.auth_logs is 'Made up for the example.';
alter table public.auth_sessions add column id bigint generated always as identity primary key;
alter table public.auth_logs add column id bigint generated always as identity primary key;
alter table public.auth_sessions add column log_id bigint not null references public.auth_logs;
create index on public.auth_sessions (log_id);
