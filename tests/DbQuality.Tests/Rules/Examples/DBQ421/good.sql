-- For its owner or a role that is not listed, over tables without row level security, or a plain view.
-- standards:
--   database:
--     roles: [app_reader, analyst]
--   rules:
--     materialised-view-exposed: { roles: [app_reader] }
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own on notes using (user_name = current_user);
create materialized view note_counts as select user_name, count(*) from notes group by user_name;
grant select on note_counts to analyst;
create table countries (id uuid primary key);
create materialized view country_count as select count(*) from countries;
grant select on country_count to app_reader;
create view note_ids as select id from notes;
grant select on note_ids to app_reader;
