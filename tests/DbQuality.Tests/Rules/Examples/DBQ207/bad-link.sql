-- With its keys it is seen to be a link, which then has to be unique as well.
-- expect: column public.user_roles.role_id
-- expect: column public.user_roles.user_id
-- left: DBQ230 constraint public.user_roles.user_roles_pkey
create table users (id uuid primary key);
create table roles (id uuid primary key);
create table user_roles (user_id uuid not null, role_id uuid not null);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.roles is 'Made up for the example.';
alter table public.roles add column origin_id bigint not null references public.origins;
create index on public.roles (origin_id);
comment on table public.user_roles is 'Made up for the example.';
alter table public.user_roles add column id bigint generated always as identity primary key;
alter table public.user_roles add column origin_id bigint not null references public.origins;
create index on public.user_roles (origin_id);
comment on table public.origins is 'Made up for the example.';
