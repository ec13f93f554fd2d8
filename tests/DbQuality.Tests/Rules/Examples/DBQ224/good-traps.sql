-- A foreign table, and an exception.
-- standards:
--   database:
--     run_as: superuser
--   rules:
--     table-too-wide: { columns: 2, exceptions: [wide_*] }
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (a text, b text, c text) server other;
create table wide_orders (a text, b text, c text);
