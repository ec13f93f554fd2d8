-- expect: column public.users.email
--   Column public.users.email is character varying(255): a longer value fails, and who needs another limit must change the type everywhere.
--   Change it: alter table public.users alter column email drop default, alter column email type text, alter column email set default 'nobody'::text, add constraint users_email_length check (char_length(email) <= 255) not valid; alter table public.users validate constraint users_email_length;
-- expect: column public.users.Nick Name
--   Column public.users."Nick Name" is character varying(30): a longer value fails, and who needs another limit must change the type everywhere.
--   Change it: alter table public.users alter column "Nick Name" type text, add constraint "users_Nick Name_length" check (char_length("Nick Name") <= 30) not valid; alter table public.users validate constraint "users_Nick Name_length";
create table users (
  id uuid primary key,
  email varchar(255) not null default 'nobody',
  "Nick Name" varchar(30)
);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
