-- A column of the same name has another type.
-- expect: type public.mood
--   Nothing in the database uses type public.mood. Drop it: drop type if exists public.mood;
create type mood as enum ('good', 'bad');
create table orders (id uuid primary key, mood text);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
