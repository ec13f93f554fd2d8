-- Asks for its caller, reads a table without row level security or a view that is reported itself, or holds rows of its own.
-- postgres: 15
create table countries (id uuid primary key);
create view country_ids as select id from countries;
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own on notes using (user_name = current_user);
create view note_ids with (security_invoker = true) as select id from notes;
create view note_ids_1 with (security_invoker = 1) as select id from note_ids;
create materialized view note_count as select count(*) from notes;
create view counted as select count from note_count;
