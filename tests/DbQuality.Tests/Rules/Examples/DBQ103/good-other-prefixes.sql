-- standards:
--   database:
--     naming:
--       booleans: can_ or is_ prefix
create table users (
  id uuid primary key,
  can_write boolean not null default false
);
