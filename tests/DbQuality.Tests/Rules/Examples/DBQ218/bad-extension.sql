-- The extension's type is a domain over oid.
-- standards:
--   database:
--     extensions: [lo]
-- expect: column public.documents.content
create table documents (id uuid primary key, content lo);
