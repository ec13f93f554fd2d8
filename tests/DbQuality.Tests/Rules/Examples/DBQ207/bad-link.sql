-- With its keys it is seen to be a link, which then has to be unique as well.
-- expect: column public.user_roles.role_id
-- expect: column public.user_roles.user_id
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (user_id uuid not null, role_id uuid not null);
