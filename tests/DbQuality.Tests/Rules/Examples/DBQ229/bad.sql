-- expect: column public.user_roles.id
--   Column public.user_roles.id is a key that public.user_roles does not need: user_id, role_id tell its rows apart. Make
--   those the key: alter table public.user_roles drop column id, drop constraint user_roles_role_id_user_id_key, add
--   primary key (role_id, user_id);
-- expect: column public.user_groups.id
--   Column public.user_groups.id is a key that public.user_groups does not need: user_id, group_id tell its rows apart.
--   Make those the key: alter table public.user_groups drop column id, add primary key (user_id, group_id);
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table groups (id uuid primary key);
create table user_roles (
  id uuid primary key,
  user_id uuid not null references users,
  role_id uuid not null references roles,
  created_at timestamptz not null default now(),
  unique (role_id, user_id)
);
create table user_groups (id uuid primary key, user_id uuid not null references users, group_id uuid not null references groups);
