-- standards:
--   database:
--     primary_key: { types: [smallint] }
-- expect: column public.tags.name
--   The primary key of public.tags is text; the standards allow smallint, and foreign keys to it spread the difference. Change it before other tables refer to it, to name smallint primary key generated always as identity.
create table tags (name text primary key);
