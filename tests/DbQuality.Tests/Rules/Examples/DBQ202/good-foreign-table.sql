-- A foreign table cannot have a key.
-- standards:
--   database:
--     run_as: superuser
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (id uuid) server other;
