-- A link that something refers to has a key of its own, and is a link all the same.
-- expect: table public.user_roles
create table users (id uuid primary key, name text not null);
create table roles (id uuid primary key, name text not null);
create table user_roles (
  id uuid primary key,
  user_id uuid not null references users,
  role_id uuid not null references roles
);
create table role_notes (id uuid primary key, user_role_id uuid not null references user_roles, note text not null);
-- rest:
comment on table public.users is 'Made up for the example.';
comment on table public.roles is 'Made up for the example.';
comment on table public.role_notes is 'Made up for the example.';
