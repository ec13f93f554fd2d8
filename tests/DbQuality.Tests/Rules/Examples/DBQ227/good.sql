-- standards:
--   database:
--     lookup_tables: [countries]
create table countries (code text primary key);
create table country_notes (country text primary key references countries, note text);
create table orders (id uuid primary key, code text unique);
create table parts (id uuid, region text, primary key (id, region)) partition by list (region);
