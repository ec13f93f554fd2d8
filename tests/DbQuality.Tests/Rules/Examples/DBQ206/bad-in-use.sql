-- Columns that are read by an index, must have a value, have a default, a comment and a grant of their own: they change in two steps. One
-- without an index changes at once.
-- standards:
--   database:
--     roles: [reader]
-- expect: column public.visits.began_at
-- expect: column public.visits.ended_at
-- expect: column public.visits.noted_at
-- expect: column public.visits.updated_at
-- left: DBQ312 index public.visits.visits_began_at_idx
create table visits (
  id uuid primary key,
  began_at timestamp not null default (now() at time zone 'utc'),
  ended_at timestamp(0),
  noted_at timestamp default '2020-01-01',
  updated_at timestamp not null default now(),
  note text
);
create index visits_began_at_idx on visits (began_at desc, note);
create unique index visits_note_key on visits (note, ended_at) where ended_at is not null;
create index visits_updated_at_idx on visits using brin (updated_at);
comment on index visits_began_at_idx is 'For the list of today';
comment on column visits.began_at is 'When the door opened';
grant select (began_at), update (began_at, note) on visits to reader;
grant insert on visits to reader;
create function touch() returns trigger language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;
create trigger touch before update on visits for each row execute function touch();
-- rest:
comment on table public.visits is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
alter table public.visits alter column note set not null;
comment on function public.touch() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
