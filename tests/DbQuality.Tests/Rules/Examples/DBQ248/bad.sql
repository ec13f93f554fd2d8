-- The number of a function or of a text search configuration, which the next major version gives to another one.
-- expect: column public.jobs.handler
--   Column public.jobs.handler is regproc: pg_upgrade refuses a database with such a column. Change it: alter table
--   public.jobs alter column handler type text using handler::text;
-- expect: column public.documents.languages
--   Column public.documents.languages is regconfig[]: pg_upgrade refuses a database with such a column. Change it: alter
--   table public.documents alter column languages type text[] using languages::text[];
-- expect: column public.documents.schema
--   Column public.documents.schema is public.place: pg_upgrade refuses a database with such a column.
--   Its domain is made of regnamespace: decide what the domain should be, or give the column a type without one.
create domain place as regnamespace;
create table jobs (id uuid primary key, handler regproc not null);
create table documents (id uuid primary key, languages regconfig[], schema place);
