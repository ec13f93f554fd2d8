-- Another command, another role, restrictive.
-- standards:
--   database:
--     roles: [editor]
--     row_level_security:
--       schemas: [public]
--       policies:
--         "*":
--           - { name: edit, for: update, using: "state in ('draft', 'open')", roles: [editor] }
-- expect: table public.commands
--   The policies of public.commands are not the configured ones: different edit.
--   Replace them: drop policy if exists edit on public.commands; create policy edit on public.commands for update to editor using (state in ('draft', 'open'));
-- expect: table public.readers
-- expect: table public.additions
-- expect: table public.restrictions
-- left: DBQ230 constraint public.commands.commands_pkey
-- left: DBQ230 constraint public.readers.readers_pkey
-- left: DBQ230 constraint public.additions.additions_pkey
-- left: DBQ230 constraint public.restrictions.restrictions_pkey
create table commands (state text);
alter table commands enable row level security;
create policy edit on commands to editor using (state in ('draft', 'open'));
create table readers (state text);
alter table readers enable row level security;
create policy edit on readers for update using (state in ('draft', 'open'));
create table additions (state text);
alter table additions enable row level security;
create policy edit on additions for update to editor using (state in ('draft', 'open', 'closed'));
create table restrictions (state text);
alter table restrictions enable row level security;
create policy edit on restrictions as restrictive for update to editor using (state in ('draft', 'open'));
-- rest:
comment on table public.commands is 'Made up for the example.';
alter table public.commands add column id bigint generated always as identity primary key;
create table if not exists public.origins (id bigint generated always as identity primary key, state text not null);
alter table public.commands add column origin_id bigint not null references public.origins;
create index on public.commands (origin_id);
comment on table public.readers is 'Made up for the example.';
alter table public.readers add column id bigint generated always as identity primary key;
alter table public.readers add column origin_id bigint not null references public.origins;
create index on public.readers (origin_id);
comment on table public.additions is 'Made up for the example.';
alter table public.additions add column id bigint generated always as identity primary key;
alter table public.additions add column origin_id bigint not null references public.origins;
create index on public.additions (origin_id);
comment on table public.restrictions is 'Made up for the example.';
alter table public.restrictions add column id bigint generated always as identity primary key;
alter table public.restrictions add column origin_id bigint not null references public.origins;
create index on public.restrictions (origin_id);
comment on table public.origins is 'Made up for the example.';
