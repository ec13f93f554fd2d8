-- A partitioned table is made unique a partition at a time.
-- expect: table public.user_roles
-- left: DBQ202 table public.user_roles
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (
  user_id uuid not null references users,
  role_id uuid not null references roles
) partition by hash (user_id);
create table user_roles_0 partition of user_roles for values with (modulus 2, remainder 0);
create table user_roles_1 partition of user_roles for values with (modulus 2, remainder 1);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.roles is 'Made up for the example.';
alter table public.roles add column title text not null;
comment on table public.user_roles is 'Made up for the example.';
