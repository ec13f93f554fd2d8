-- expect: table public.sessions
--   Table public.sessions is unlogged: a crash of the server empties it, and standbys never have its rows. Log it: alter
--   table public.sessions set logged;
-- expect: table public.events_0
--   Table public.events_0 is unlogged: a crash of the server empties it, and standbys never have its rows. Log it: alter
--   table public.events_0 set logged;
create unlogged table sessions (id uuid primary key);
create table events (id uuid) partition by hash (id);
create unlogged table events_0 partition of events for values with (modulus 1, remainder 0);
