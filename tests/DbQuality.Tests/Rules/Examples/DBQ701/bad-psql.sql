-- What only psql understands is found before anything of the script runs.
-- expect: script migrations/0001_example.sql, 0001_example.sql line 2
--   Only psql understands \i; the server refuses it. Copy the included file's statements to this place, or make them a migration
--   script of their own.
create table orders (id bigint primary key);
\i lines.sql
