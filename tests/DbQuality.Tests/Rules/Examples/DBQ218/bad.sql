-- expect: column public.documents.content
--   Column public.documents.content is oid: rows of the table refer to large objects, which no foreign key guards and no
--   delete removes. Change it: alter table public.documents alter column content type bytea using lo_get(content);
-- expect: column public.documents.pages
--   Column public.documents.pages is oid[]: rows of the table refer to large objects, which no foreign key guards and no
--   delete removes. Make it bytea, or keep the file elsewhere and its address here.
create table documents (id uuid primary key, content oid, pages oid[]);
