-- The links of a partitioned table could only be unique together with what it is partitioned by.
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (
  user_id uuid not null references users,
  role_id uuid not null references roles,
  created_at timestamptz not null
) partition by range (created_at);
