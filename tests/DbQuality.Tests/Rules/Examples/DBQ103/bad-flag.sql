-- A prefix that says no more than the type, and a column that is inherited.
-- expect: column public.users.flag_done
-- expect: column public.parents.active
-- left: DBQ202 table public.parents
-- left: DBQ315 table public.parents
-- left: DBQ238 table public.children
create table users (id uuid primary key, flag_done boolean);
create table parents (active boolean);
create table children () inherits (parents);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.parents is 'Made up for the example.';
comment on table public.children is 'Made up for the example.';
alter table public.children add column id bigint generated always as identity primary key;
alter table public.children add column title text not null;
comment on table public.origins is 'Made up for the example.';
