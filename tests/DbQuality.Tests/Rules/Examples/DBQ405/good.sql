-- Reading everything, a restrictive policy, a real check, a policy that the standards state, and a role that may do anything.
-- standards:
--   database:
--     roles: [service_role]
--     row_level_security:
--       schemas: [public]
--       policies:
--         log_:
--           - { name: log_write, for: insert, check: "true" }
--   rules:
--     policy-always-true: { except_roles: [service_role] }
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy read_all on notes for select using (true);
create policy own on notes for insert with check (user_name = current_user);
create policy none on notes as restrictive for update using (true);
create policy one_of_many on notes for delete using (1 = 2);
create policy service on notes to service_role using (true);
create table log_entries (id uuid primary key);
create policy log_write on log_entries for insert with check (true);
