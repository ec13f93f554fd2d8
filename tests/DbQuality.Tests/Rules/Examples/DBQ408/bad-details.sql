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
