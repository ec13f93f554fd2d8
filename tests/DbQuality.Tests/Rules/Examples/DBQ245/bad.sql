-- expect: table public.memberships
--   Table public.memberships can link the same rows twice, so joins over it count double. Forbid that: alter table
--   public.memberships add unique (user_id, role_id);
-- expect: table public.user_roles
--   Table public.user_roles can link the same rows twice, so joins over it count double. Forbid that: alter table
--   public.user_roles add unique (user_id, role_id);
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table memberships (user_id uuid not null references users, role_id uuid not null references roles);
create index on memberships (user_id, role_id);

create table user_roles (
  id uuid primary key,
  user_id uuid not null references users,
  role_id uuid not null references roles,
  created_at timestamptz not null default now(),
  created_by uuid references users
);
