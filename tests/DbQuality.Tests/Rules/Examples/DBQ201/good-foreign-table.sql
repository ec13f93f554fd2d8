-- What another server stores, it decides.
-- standards:
--   database:
--     run_as: superuser
--     required_columns:
--       - created_at: timestamptz
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (id uuid) server other;
