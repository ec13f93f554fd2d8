-- Enabled on the parent and on ordinary tables; other schemas, views and excluded tables need none.
-- standards:
--   database:
--     exclude: ["legacy_*"]
--     row_level_security:
--       schemas: [public]
create table notes (id uuid primary key, user_id uuid not null, body text);
alter table notes enable row level security;

create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
alter table events enable row level security;

create view note_titles as select id, left(body, 20) as title from notes;
create table legacy_notes (id uuid primary key);

create schema internal;
create table internal.jobs (id uuid primary key);
