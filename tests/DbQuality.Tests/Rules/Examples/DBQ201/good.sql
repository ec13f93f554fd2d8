-- Lookup tables are exempt; a precision, and a domain over the type, are fine.
-- standards:
--   database:
--     lookup_tables: ["*_types"]
--     required_columns:
--       - id: uuid
--       - created_at: timestamptz
create domain moment as timestamptz;

create table orders (
  id uuid primary key,
  created_at timestamptz(3) not null
);

create table notes (
  id uuid primary key,
  created_at moment not null
);

create table order_types (
  code text primary key
);
