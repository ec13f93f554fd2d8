-- expect: table public.imports
--   Table public.imports has no index: every search, update and delete of a row reads all of it. Give it a primary key, or
--   an index on what its rows are found by.
-- expect: table public.events
--   Table public.events has no index: every search, update and delete of a row reads all of it. Give it a primary key, or
--   an index on what its rows are found by.
create table imports (line text);
create table events (id uuid, at timestamptz) partition by range (at);
create table events_rest partition of events default;
