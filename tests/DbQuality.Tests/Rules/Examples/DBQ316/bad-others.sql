-- A multirange, a domain over a range, indexes of other columns, of which the last does not begin with the column; a materialized view.
-- standards:
--   rules:
--     hash-or-opclass-mismatch: { like_columns: [name, code] }
-- expect: index public.bookings.bookings_during_idx
-- expect: index public.bookings.bookings_past_idx
--   Index public.bookings_past_idx cannot serve @> and && on past, so such a search reads all of public.bookings. Add one that can: create index concurrently on public.bookings using gist (past);
-- expect: index public.users.users_code_name_idx
--   Index public.users_code_name_idx cannot serve LIKE on code, so such a search reads all of public.users. Add one that can: create index concurrently on public.users (code varchar_pattern_ops);
-- expect: index public.users.users_name_idx
--   Index public.users_name_idx cannot serve LIKE on name, so such a search reads all of public.users. Add one that can: create index concurrently on public.users (name text_pattern_ops);
-- expect: index public.names.names_name_idx
--   Index public.names_name_idx cannot serve LIKE on name, so such a search reads all of public.names. Add one that can: create index concurrently on public.names (name text_pattern_ops);
create table bookings (id uuid primary key, during tstzmultirange, past tstzrange, other tstzrange);
create index on bookings (during);
create index on bookings (past);
create index on bookings using gist (other);
create table users (id uuid primary key, name text collate "en-x-icu", code varchar collate "en-x-icu", number integer);
create index on users (name);
create index on users (code, name text_pattern_ops);
create materialized view names as select name from users;
create index on names (name);
