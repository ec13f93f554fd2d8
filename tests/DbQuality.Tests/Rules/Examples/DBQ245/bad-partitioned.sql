-- Partitioned by a column of the link.
-- expect: table public.user_roles
--   Table public.user_roles can link the same rows twice, so joins over it count double.
--   Forbid that: create unique index user_roles_user_id_role_id_idx on public.user_roles (user_id, role_id);
-- left: DBQ202 table public.user_roles
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (
  user_id uuid not null references users,
  role_id uuid not null references roles
) partition by hash (user_id);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.roles is 'Made up for the example.';
alter table public.roles add column title text not null;
comment on table public.user_roles is 'Made up for the example.';
