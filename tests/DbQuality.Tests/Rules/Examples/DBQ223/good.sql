create type answer as enum ('NULL', 'yes');
create table users (
  id uuid primary key default gen_random_uuid(),
  nick text default null,
  title text default 'NULL and void',
  word text generated always as ('NULL') stored,
  answer answer default 'NULL',
  seen_at timestamptz default clock_timestamp()
);
