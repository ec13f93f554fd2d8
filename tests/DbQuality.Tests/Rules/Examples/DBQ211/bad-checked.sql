-- Checks and keys of the column stay; an index over an expression asks for two steps.
-- expect: column public.users.email
-- expect: column public.users.login
-- expect: column public.users.nick
-- left: DBQ211 column public.users.email
--   Constraint users_email_key holds it, and would have to be made again for the new type: decide what it says then, and change both in one migration.
-- left: DBQ313 index public.users.users_nick_idx
-- left: DBQ211 column public.users.nick
--   Index users_nick_idx means something else for the new type: decide what it looks like then, and change the column by hand.
create table users (
  id uuid primary key,
  email varchar(255) not null unique default 'nobody' constraint users_email_shape check (email like '%@%' or email = 'nobody'),
  login varchar(40) not null,
  nick varchar(30) collate "C"
);
comment on constraint users_email_shape on users is 'One sign is enough';
comment on column users.login is 'In lower case';
create unique index users_login_idx on users (lower(login));
create index users_nick_idx on users (nick varchar_pattern_ops) where email is not null;
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
alter table public.users alter column nick set not null;
comment on table public.origins is 'Made up for the example.';
