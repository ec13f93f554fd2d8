-- A number is no uuid, and nobody but people knows which one it becomes.
-- standards:
--   database:
--     required_columns:
--       - author_id: uuid
-- expect: column public.notes.author_id
-- left: DBQ201 column public.notes.author_id
--   No change to that type is known to keep what the values mean: decide how they are turned into it, and in which deployment the application follows.
-- left: DBQ220 column public.origins.author_id
create table notes (id uuid primary key, author_id bigint not null);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.origins add column author_id uuid not null;
comment on table public.origins is 'Made up for the example.';
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
