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
--   The policies of public.commands are not the configured ones: different edit. Replace them: drop policy edit on public.commands;
--   create policy edit on public.commands for update to editor using (state in ('draft', 'open'));
-- expect: table public.everybody
-- expect: table public.more
-- expect: table public.restrictive
-- left: DBQ230 constraint public.commands.commands_pkey
-- left: DBQ230 constraint public.everybodies.everybody_pkey
-- left: DBQ230 constraint public.mores.more_pkey
-- left: DBQ230 constraint public.restrictives.restrictive_pkey
create table commands (state text);
alter table commands enable row level security;
create policy edit on commands to editor using (state in ('draft', 'open'));
create table everybody (state text);
alter table everybody enable row level security;
create policy edit on everybody for update using (state in ('draft', 'open'));
create table more (state text);
alter table more enable row level security;
create policy edit on more for update to editor using (state in ('draft', 'open', 'closed'));
create table restrictive (state text);
alter table restrictive enable row level security;
create policy edit on restrictive as restrictive for update to editor using (state in ('draft', 'open'));
-- rest:
comment on table public.commands is 'Made up for the example.';
alter table public.commands add column id bigint generated always as identity primary key;
create table if not exists public.origins (id bigint generated always as identity primary key, state text not null);
alter table public.commands add column origin_id bigint not null references public.origins;
create index on public.commands (origin_id);
comment on table public.everybody is 'Made up for the example.';
alter table public.everybody add column id bigint generated always as identity primary key;
alter table public.everybody add column origin_id bigint not null references public.origins;
create index on public.everybody (origin_id);
comment on table public.more is 'Made up for the example.';
alter table public.more add column id bigint generated always as identity primary key;
alter table public.more add column origin_id bigint not null references public.origins;
create index on public.more (origin_id);
comment on table public.restrictive is 'Made up for the example.';
alter table public.restrictive add column id bigint generated always as identity primary key;
alter table public.restrictive add column origin_id bigint not null references public.origins;
create index on public.restrictive (origin_id);
comment on table public.origins is 'Made up for the example.';
