-- Several types may be allowed; the first of them is proposed. A default may be left out.
-- standards:
--   database:
--     primary_key: { types: [bigint, uuid] }
-- expect: column public.tags.name
--   The primary key of public.tags is text; the standards allow bigint or uuid, and foreign keys to it spread the difference. Change it before other tables refer to it, to name bigint primary key generated always as identity.
create table tags (name text primary key);
create table orders (id uuid primary key);
