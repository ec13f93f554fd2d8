-- The same columns in order, and padding that is not worth it.
create table readings (
  value double precision,
  taken_at timestamptz,
  device integer,
  channel smallint,
  is_valid boolean,
  is_checked boolean,
  note text
);
create table users (id uuid primary key, is_active boolean, created_at timestamptz, name text, is_old boolean, updated_at timestamptz);
