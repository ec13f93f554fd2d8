-- A foreign table's checks are only believed, and those of an extension's domain are the extension's.
-- standards:
--   database:
--     run_as: superuser
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (id uuid) server other;
alter foreign table parcels add constraint heavy check (id is not null) not valid;
create domain percent as integer;
alter domain percent add constraint range check (value between 0 and 100);
create type range_of_days as (first date, last date);
