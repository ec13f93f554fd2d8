-- standards:
--   database:
--     prefix_length: 3-7
--     prefixes: { auth_: Authentication }
--     lookup_tables: [countries]
create table auth_sessions (id uuid primary key);
create table countries (code text primary key);
