-- The pair is the key, another table refers to it, the standards require it, or it is not a link.
-- standards:
--   database:
--     required_columns: [{ column: id, type: uuid, tables: ["role_*"] }]
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (user_id uuid references users, role_id uuid references roles, primary key (user_id, role_id));
create table role_users (id uuid primary key, user_id uuid not null references users, role_id uuid not null references roles);
create table users_roles (id uuid primary key, user_id uuid not null references users, role_id uuid not null references roles);
create table grants (id uuid primary key, users_role_id uuid references users_roles);
create table user_role_requests (id uuid primary key, user_id uuid not null references users, role_id uuid not null references roles, reason text);
