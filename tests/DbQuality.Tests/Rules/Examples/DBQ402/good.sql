-- Forced, off (another rule's), or in a schema that nobody protects.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
create table notes (id uuid primary key);
alter table notes enable row level security;
alter table notes force row level security;
create table countries (id uuid primary key);
create schema pgfoo;
create table pgfoo.notes (id uuid primary key);
alter table pgfoo.notes enable row level security;
