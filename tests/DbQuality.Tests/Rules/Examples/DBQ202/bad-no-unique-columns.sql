-- A unique index over some of the rows, over a nullable column or over an expression, and an index that is not unique, tell no row from another.
-- expect: table public.codes
--   Table public.codes has no primary key. Rows cannot be updated or replicated reliably. Add one: alter table public.codes add column id bigint generated always as identity primary key;
create table codes (code text not null, country text, is_old boolean not null);
create index on codes (code);
create unique index on codes (code) where not is_old;
create unique index on codes (code, country);
create unique index on codes (lower(code));
