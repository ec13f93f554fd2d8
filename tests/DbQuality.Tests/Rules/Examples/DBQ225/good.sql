-- standards:
--   database:
--     lookup_tables: [countries]
create table words (id uuid primary key, word text);
create table countries (code text primary key);
create table bases (id uuid primary key);
create table things (name text) inherits (bases);
