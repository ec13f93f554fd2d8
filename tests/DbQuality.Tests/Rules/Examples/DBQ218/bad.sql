-- expect: column public.documents.content
--   Column public.documents.content is oid: rows of the table refer to large objects, which no foreign key guards and no delete removes.
--   Change it: alter table public.documents alter column content type bytea using lo_get(content);
-- expect: column public.documents.pages
--   Column public.documents.pages is oid[]: rows of the table refer to large objects, which no foreign key guards and no delete removes.
--   Large objects have owners and rights of their own, and several rows may share one: decide whether they move into the row or out of the database, and who deletes them.
create table documents (id uuid primary key, content oid, pages oid[]);
