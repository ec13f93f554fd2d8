-- A check that says something else, is not proven yet, or is no check; a domain that allows null; an exception; defaults of either value.
-- standards:
--   rules:
--     three-state-boolean: { exceptions: [public.users.is_old] }
-- expect: column public.users.has_agreed
-- expect: column public.users.is_active
--   Boolean column public.users.is_active may be null: neither a search for true nor one for false finds such rows. Settle it: update public.users set is_active = true where is_active is null; alter table public.users alter column is_active set not null;
-- expect: column public.users.is_big
--   Boolean column public.users.is_big may be null: neither a search for true nor one for false finds such rows. Settle it: update public.users set is_big = false where is_big is null; alter table public.users alter column is_big set not null;
-- expect: column public.users.is_checked
-- left: DBQ221 column public.users.is_active
--   Check users_check lets rows without a value pass, and perhaps not those with true: decide what they become.
-- left: DBQ221 column public.users.is_big
--   Check users_check lets rows without a value pass, and perhaps not those with false: decide what they become.
create domain answer as boolean;
create table users (
  id uuid primary key,
  is_active boolean default true,
  is_big boolean default false,
  has_agreed answer,
  is_checked boolean,
  is_old boolean,
  check (is_big or not is_active)
);
alter table users add constraint checked check (is_checked is not null) not valid;
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
