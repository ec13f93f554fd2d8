-- The message names the index by the configured pattern.
-- standards:
--   database:
--     naming:
--       - indexes: "idx_{table}_{columns}"
-- expect: constraint public.tasks.tasks_user_id_fkey
create table users (id uuid primary key);
create table tasks (id uuid primary key, user_id uuid references users);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.tasks is 'Made up for the example.';
