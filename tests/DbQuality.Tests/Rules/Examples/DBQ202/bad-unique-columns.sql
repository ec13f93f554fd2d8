-- A unique index over required columns is all but a key already; names that need quotes keep them.
-- expect: table public.Country Codes
--   Table public."Country Codes" has no primary key. Rows cannot be updated or replicated reliably.
--   Add one: alter table public."Country Codes" add primary key ("Code");
create table "Country Codes" (
  "Code" text not null unique,
  name text
);
