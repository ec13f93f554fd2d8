-- The one that something needs is kept: a key, a constraint, a unique index; of two constraints one is dropped by name.
-- expect: index public.users.a_code
--   Index public.a_code does the same work as public.users_code_key. Every write to public.users pays for both.
--   Drop it: drop index concurrently if exists public.a_code;
-- expect: index public.users.a_mail
--   Index public.a_mail does the same work as public.b_mail. Every write to public.users pays for both.
--   Drop it: drop index concurrently if exists public.a_mail;
-- expect: index public.users.users_id_nick_key
--   Index public.users_id_nick_key does the same work as public.users_pair. Every write to public.users pays for both. Drop it: alter table public.users drop constraint users_id_nick_key;
-- left: DBQ235 constraint public.notes.notes_user_id_nick_fkey
-- left: DBQ302 index public.users.users_id_nick_key
--   It belongs to a constraint, which the application may rely on by its name: decide whether that may go.
create table users (id uuid primary key, mail text, code text, nick text not null);
create index a_mail on users (mail);
create unique index b_mail on users (mail);
create unique index a_code on users (code);
alter table users add unique (code);
create unique index users_pair on users (id, nick);
create table notes (id uuid primary key, user_id uuid, nick text, foreign key (user_id, nick) references users (id, nick));
alter table users add unique (id, nick);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users alter column mail set not null;
alter table public.users alter column code set not null;
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column title text not null;
