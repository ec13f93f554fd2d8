-- expect: constraint public.folders.folders_parent_id_fkey
--   Foreign key folders_parent_id_fkey of public.folders refers to its own table: each question about the tree is a
--   recursive query, and nothing refuses a circle. Keep the path in an ltree column or a table of ancestors, or make it an
--   exception.
create table folders (id uuid primary key, parent_id uuid references folders);
