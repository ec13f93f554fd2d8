-- In style, cloned to a partition, of a kind that is taken out, and the triggers that enforce a foreign key.
-- standards:
--   database:
--     naming:
--       - enums: any
create type state as enum ('In Progress', 'N/A');
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create trigger touch_event before update on events for each row execute function touch();
create policy own_events on events_2026 using (false);
create table notes (id uuid primary key, parent uuid references notes);
