-- Unique by key, by index, by one side alone; not links: with columns of its own, a name that says neither side, optional ends.
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (user_id uuid references users, role_id uuid references roles, primary key (user_id, role_id));
create table user_role_history (id uuid primary key, user_id uuid not null references users, role_id uuid not null references roles, reason text);
create table "UserRoles" (id uuid primary key, user_id uuid not null references users, role_id uuid not null references roles, deleted_at timestamptz);
create unique index on "UserRoles" (role_id, user_id) where deleted_at is null;
create table role_users (role_id uuid not null references roles, user_id uuid not null unique references users);
create table appointments (id uuid primary key, user_id uuid not null references users, role_id uuid not null references roles);
create table role_wishes (user_id uuid references users, role_id uuid references roles);
create table friends (user_id uuid not null references users, friend_id uuid not null references users, primary key (user_id, friend_id));
