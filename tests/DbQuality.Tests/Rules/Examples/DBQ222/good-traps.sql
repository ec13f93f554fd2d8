-- A foreign table, and a table that may be so.
-- standards:
--   database:
--     run_as: superuser
--   rules:
--     all-columns-nullable: { exceptions: [staging_*] }
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (a text, b text) server other;
create table staging_orders (a text, b text);
