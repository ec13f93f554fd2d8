-- A prefix that says no more than the type, and a column that is inherited.
-- expect: column public.users.flag_done
-- expect: column public.parents.active
create table users (id uuid primary key, flag_done boolean);
create table parents (active boolean);
create table children () inherits (parents);
