-- A foreign table cannot be referred to; a generated column and one that a key holds among others need none of their own.
-- standards:
--   database:
--     run_as: superuser
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (id uuid) server other;
create table users (id uuid primary key, region text, unique (id, region));
create table notes (
  parcel_id uuid,
  user_id uuid,
  region text,
  code uuid,
  foreign key (user_id, region) references users (id, region)
);
create table calls (code uuid, user_id uuid generated always as (code) stored);
