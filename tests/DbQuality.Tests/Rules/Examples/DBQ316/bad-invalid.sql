-- The index that could serve the search is not valid. (The example marks it by hand.)
-- standards:
--   database:
--     run_as: superuser
--   rules:
--     hash-or-opclass-mismatch: { like_columns: [name] }
-- expect: index public.bookings.bookings_during_idx
-- expect: index public.users.users_name_idx
create table bookings (id uuid primary key, during tstzrange);
create index on bookings (during);
create index served on bookings using gist (during);
create table users (id uuid primary key, name text collate "en-x-icu");
create index on users (name);
create index patterns on users (name text_pattern_ops);
update pg_index set indisvalid = false where indexrelid in ('served'::regclass, 'patterns'::regclass);
