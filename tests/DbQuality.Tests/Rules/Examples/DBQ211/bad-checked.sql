-- Checks and keys of the column stay; an index over an expression asks for two steps.
-- expect: column public.users.email
-- expect: column public.users.login
-- expect: column public.users.nick
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
