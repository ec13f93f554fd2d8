-- expect: table public.memberships
--   Table public.memberships can link the same rows twice, so joins over it count double.
--   Forbid that: create unique index concurrently memberships_role_id_user_id_key on public.memberships (role_id, user_id); alter table public.memberships add constraint memberships_role_id_user_id_key unique using index memberships_role_id_user_id_key;
-- expect: table public.user_roles
--   Table public.user_roles can link the same rows twice, so joins over it count double.
--   Forbid that: create unique index concurrently user_roles_user_id_role_id_key on public.user_roles (user_id, role_id); alter table public.user_roles add constraint user_roles_user_id_role_id_key unique using index user_roles_user_id_role_id_key;
-- left: DBQ229 column public.user_roles.id
-- left: DBQ230 constraint public.memberships.memberships_pkey
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
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.roles is 'Made up for the example.';
alter table public.roles add column title text not null;
alter table public.memberships add column id bigint generated always as identity primary key;
comment on table public.memberships is 'Made up for the example.';
