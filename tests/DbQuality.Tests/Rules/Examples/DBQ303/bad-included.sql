-- What the shorter one includes, the longer one has among its columns, beside an expression.
-- expect: index public.tasks.a
create table tasks (id uuid primary key, owner_id uuid, title text, note text);
create index a on tasks (owner_id) include (title);
create index b on tasks (owner_id, title, lower(note));
