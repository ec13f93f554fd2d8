-- A bigint, a lookup table, a natural key of two columns, a key that is an exception.
-- standards:
--   database:
--     lookup_tables: ["*_types"]
--   rules:
--     narrow-key: { exceptions: ["public.fiscal_years.year"] }
create table users (id bigint generated always as identity primary key);
create table user_types (id smallint primary key);
create table fiscal_years (year integer primary key);
create table seats (row_number integer, seat_number integer, primary key (row_number, seat_number));
