-- A foreign table, and an exception.
-- standards:
--   database:
--     run_as: superuser
--   rules:
--     table-too-narrow: { exceptions: [words] }
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (a text) server other;
create table words (word text);
