-- A unique constraint beside the primary key; expressions; a unique index beside the constraint that makes the same.
-- expect: index public.users.users_id_key
-- expect: index public.users.users_mail_2
-- expect: index public.users.users_lower_idx1
create table users (
  id uuid primary key,
  mail text constraint users_mail_key unique
);

alter table users add constraint users_id_key unique (id);
create unique index users_mail_2 on users (mail);
create index on users (lower(mail));
create index on users (lower(mail));
