-- A link that was taken back may be made again: only those that hold are unique. Its index beside the new one would be needless.
-- standards:
--   database:
--     naming: { indexes: "idx_{table}_{columns}", unique_constraints: "uq_{table}_{columns}" }
-- expect: table public.memberships
-- expect: table public.user_roles
-- left: DBQ230 constraint public.memberships.memberships_pkey
-- left: DBQ229 column public.user_roles.id
-- left: DBQ230 constraint public.user_roles.user_roles_pkey
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table memberships (user_id uuid not null references users, role_id uuid not null references roles);
create index idx_memberships_user_id on memberships (user_id);
create index idx_memberships_role_id on memberships (role_id);
comment on index idx_memberships_user_id is 'For the list of a user''s roles.';

create table user_roles (
  user_id uuid not null references users,
  role_id uuid not null references roles,
  deleted_at timestamptz
);
create index idx_user_roles_role_id on user_roles (role_id);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.roles is 'Made up for the example.';
alter table public.roles add column title text not null;
alter table public.memberships add column id bigint generated always as identity primary key;
alter table public.user_roles add column id bigint generated always as identity primary key;
comment on table public.memberships is 'Made up for the example.';
