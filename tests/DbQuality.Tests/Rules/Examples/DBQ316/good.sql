-- Served by another index, unique, sorted by bytes, by an operator class for patterns, or not searched by pattern.
-- standards:
--   database:
--     extensions: [pg_trgm, btree_gist]
--   rules:
--     hash-or-opclass-mismatch: { like_columns: ["public.users.*"] }
create table bookings (id uuid primary key, room integer, during tstzrange not null, past tstzrange unique, exclude using gist (room with =, during with &&));
create index on bookings (during);
create table products (id uuid primary key, tags text[], name text collate "en-x-icu", sizes integer[]);
create index on products (name);
create index on products (sizes);
create index on products using hash (tags);
create index on products using gin (tags);
create table users (id uuid primary key, name text collate "en-x-icu", code text collate "C", nick text collate "en-x-icu");
create index on users (name);
create index on users using gin (name gin_trgm_ops);
create index on users (code);
create index on users (nick text_pattern_ops);
