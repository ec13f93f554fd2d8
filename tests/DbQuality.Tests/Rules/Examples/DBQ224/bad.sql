-- standards:
--   rules:
--     table-too-wide: { columns: 3 }
-- expect: table public.orders
--   Table public.orders has 4 columns; the standards allow 3. Every update writes all of them anew. Move those that are
--   read and changed together to a table of their own.
-- expect: table public.child_notes
--   Table public.child_notes has 4 columns; the standards allow 3. Every update writes all of them anew. Move those that
--   are read and changed together to a table of their own.
create table orders (id uuid primary key, a text, b text, c text);
create table notes (id uuid primary key, a text, b text);
create table child_notes (c text) inherits (notes);
