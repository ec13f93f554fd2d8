-- Types whose values are known to keep their meaning in the required one.
-- standards:
--   database:
--     required_columns:
--       - created_at: timestamptz
--       - title: text
-- expect: column public.notes.created_at
-- expect: column public.notes.title
create table notes (
  id uuid primary key,
  created_at timestamp not null default now(),
  title varchar(200) not null
);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, created_at timestamptz not null, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
