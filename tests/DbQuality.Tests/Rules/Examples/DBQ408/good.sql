-- The longest prefix decides; the server writes expressions in its own way; without row level security another rule speaks.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
--       policies:
--         "*":
--           - { name: public_read, for: select, using: "true" }
--         note_:
--           - { name: own_read, for: select, using: "user_name = current_user" }
--           - { name: own_write, for: insert, check: "user_name = current_user" }
--         log_:
--           - { name: recent, for: select, using: "id not in (1, 2) and kind like 'a%' and at between '2026-01-01' and now() and x::int = -1" }
create table note_tags (id uuid primary key, user_name text);
alter table note_tags enable row level security;
create policy own_read on note_tags for select using (user_name = current_user);
create policy own_write on note_tags for insert with check (user_name = current_user);
create table countries (id uuid primary key);
alter table countries enable row level security;
create policy public_read on countries for select using (true);
create table log_lines (id int, kind text, at timestamptz, x text);
alter table log_lines enable row level security;
create policy recent on log_lines for select using (id not in (1, 2) and kind like 'a%' and at between '2026-01-01' and now() and x::int = -1);
create table drafts (id uuid primary key);
