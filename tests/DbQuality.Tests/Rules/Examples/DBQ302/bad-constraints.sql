-- A unique constraint beside the primary key; expressions; a unique index beside the constraint that makes the same.
-- expect: index public.users.users_id_key
-- expect: index public.users.users_mail_2
-- expect: index public.users.users_lower_idx1
-- left: DBQ302 index public.users.users_id_key
--   It belongs to a constraint, which the application may rely on by its name: decide whether that may go.
create table users (
  id uuid primary key,
  mail text constraint users_mail_key unique
);

alter table users add constraint users_id_key unique (id);
create unique index users_mail_2 on users (mail);
create index on users (lower(mail));
create index on users (lower(mail));
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users alter column mail set not null;
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
