-- expect: index public.tasks.idx_tasks_done
--   Index public.idx_tasks_done has the boolean is_done among its columns, which narrows little down and is written with
--   every row. Make it partial, with a predicate such as where is_done, for the value that is searched for.
-- expect: index public.tasks.idx_tasks_title
--   Index public.idx_tasks_title has the boolean "Is Old" among its columns, which narrows little down and is written with
--   every row. Make it partial, with a predicate such as where "Is Old", for the value that is searched for.
create table tasks (id uuid primary key, title text, is_done boolean not null, "Is Old" boolean);
create index idx_tasks_done on tasks (is_done);
create index idx_tasks_title on tasks (title, "Is Old");
