-- An index over two such columns.
-- expect: column public.visits.began_at
-- expect: column public.visits.ended_at
-- left: DBQ312 index public.visits.visits_began_at_ended_at_idx
create table visits (id uuid primary key, began_at timestamp not null, ended_at timestamp);
create index visits_began_at_ended_at_idx on visits (began_at, ended_at);
-- rest:
comment on table public.visits is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
comment on table public.origins is 'Made up for the example.';
