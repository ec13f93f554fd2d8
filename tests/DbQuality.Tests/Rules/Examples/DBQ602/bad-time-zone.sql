-- Free in UTC alone.
-- expect: table public.events, 0002_this.sql line 1
--   Table public.events is copied row by row while nobody can read or write it, unless the session's time zone is UTC, as the gate's is: column at changes from timestamp without time zone to timestamp with time zone. State the zone before it, if the values are of that one: set timezone = 'UTC'; otherwise: Add a column of the new type, fill it in batches, and switch to it in a later deployment: alter table public.events add column at_new timestamp with time zone;
-- script: 0001_before.sql
create table events (id bigint primary key, at timestamp, until timestamp);
-- script: 0002_this.sql
alter table events alter column at type timestamptz;
set timezone = 'UTC';
alter table events alter column until type timestamptz;
