-- An unlogged table may refer to an unlogged one, a logged table may not.
-- expect: column public.calls.user_id
--   Column public.calls.user_id names public.users and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index concurrently calls_user_id_idx on public.calls (user_id) where user_id is not null; alter table public.calls add constraint calls_user_id_fkey foreign key (user_id) references public.users (id) not valid; alter table public.calls validate constraint calls_user_id_fkey;
-- left: DBQ240 table public.users
-- left: DBQ240 table public.calls
create unlogged table users (id uuid primary key);
create unlogged table calls (id uuid primary key, user_id uuid);
create table notes (id uuid primary key, user_id uuid);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.calls is 'Made up for the example.';
alter table public.calls add column origin_id bigint not null references public.origins;
create index on public.calls (origin_id);
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
