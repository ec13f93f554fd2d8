-- A name that the team keeps.
-- standards:
--   database:
--     naming:
--       - exceptions: [active]
create table users (id uuid primary key, active boolean);
