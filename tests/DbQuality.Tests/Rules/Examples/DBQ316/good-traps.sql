-- Not valid, of an expression, a partition's own, of another method; served by SP-GiST, or by bytes under POSIX.
-- standards:
--   rules:
--     hash-or-opclass-mismatch: { like_columns: ["*"] }
create table bookings (id uuid primary key, during tstzrange, past tstzrange, room integer, exclude using btree (past with =));
create index on bookings using hash (during);
create index on bookings using spgist (during);
create index on bookings using gist (past);
create table users (id uuid primary key, name text collate "en-x-icu", code text collate "POSIX", number integer, kind "char");
create index on users (lower(name));
create index on users using brin (name);
create index on users (code);
create index on users (number);
create index on users (kind);
create table events (during tstzrange, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on only events (during);
