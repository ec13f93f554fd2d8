-- One for each command or role, restrictive ones besides, and a pair that the standards state.
-- standards:
--   database:
--     roles: [editor, reader]
--     row_level_security:
--       schemas: [public]
--       policies:
--         log_:
--           - { name: public_read, for: select, using: "true" }
--           - { name: own_write, for: all, using: "user_name = current_user" }
create table notes (id uuid primary key, user_name text not null);
create policy read_all on notes for select using (true);
create policy add_own on notes for insert with check (user_name = current_user);
create policy change_own on notes for update to editor using (user_name = current_user);
create policy change_none on notes for update to reader using (false);
create policy office_hours on notes as restrictive using (extract(hour from now()) > 7);
create table log_entries (id uuid primary key, user_name text);
create policy public_read on log_entries for select using (true);
create policy own_write on log_entries using (user_name = current_user);
