-- The referenced column is the narrow one, so that is the one to widen.
-- expect: constraint public.tasks.tasks_owner_id_fkey
create table users (id integer primary key);
create table tasks (id uuid primary key, owner_id bigint not null references users);
