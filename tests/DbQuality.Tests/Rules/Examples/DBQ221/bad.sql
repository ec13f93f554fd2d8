-- expect: column public.users.is_active
--   Boolean column public.users.is_active may be null: neither a search for true nor one for false finds such rows. Settle
--   it: update public.users set is_active = false where is_active is null; alter table public.users alter column is_active
--   set default false, alter column is_active set not null;
-- expect: column public.users.Is Admin
--   Boolean column public.users."Is Admin" may be null: neither a search for true nor one for false finds such rows. Settle
--   it: update public.users set "Is Admin" = true where "Is Admin" is null; alter table public.users alter column "Is
--   Admin" set not null;
create table users (id uuid primary key, is_active boolean, "Is Admin" boolean default true);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
