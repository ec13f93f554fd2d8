-- standards:
--   database:
--     primary_key: { types: [integer] }
-- expect: column public.tags.name
--   The primary key of public.tags is text; the standards allow integer, and foreign keys to it spread the difference. Change it before other tables refer to it, to name integer primary key generated always as identity.
create table tags (name text primary key);
