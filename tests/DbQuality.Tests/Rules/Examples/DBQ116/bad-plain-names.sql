-- What names, types and keys say already.
-- standards:
--   rules:
--     missing-comment: { kinds: [table, column] }
-- expect: column public.users.is_active
--   Column public.users.is_active has no comment, so nothing in the database says what it is for.
--   Say it: comment on column public.users.is_active is 'Whether the user is active.';
-- expect: column public.users.created_at
-- expect: table public.user_roles
-- expect: column public.user_roles.user_id
-- expect: column public.user_roles.role_id
create table users (id uuid primary key, is_active boolean not null, created_at timestamptz not null);
comment on table users is 'People who can sign in.';
comment on column users.id is 'The key.';
create table roles (id uuid primary key);
comment on table roles is 'What people may do.';
comment on column roles.id is 'The key.';
create table user_roles (
  user_id uuid not null references users on delete cascade,
  role_id uuid not null references roles on delete cascade,
  primary key (user_id, role_id)
);
-- rest:
alter table public.roles add column title text not null;
comment on column public.roles.title is 'Made up for the example.';
