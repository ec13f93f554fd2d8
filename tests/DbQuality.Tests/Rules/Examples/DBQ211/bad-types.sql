-- The standards name the types: varchar with and without a length.
-- standards:
--   rules:
--     varchar-length: { types: [varchar] }
-- expect: column public.users.email
-- expect: column public.users.name
create table users (id uuid primary key, email varchar(255), name varchar, note text);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
