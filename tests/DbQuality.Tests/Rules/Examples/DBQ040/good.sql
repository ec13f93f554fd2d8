-- standards:
--   database:
--     lookup_tables: ["*_types", countries]
--     prefixes: { auth_: Authentication }
--     naming: { exceptions: [health] }
--   rules:
--     jsonb-without-gin: { columns: ["public.auth_users.settings"] }
create table countries (code text primary key);
create table auth_users (id uuid primary key, health text, settings jsonb);
