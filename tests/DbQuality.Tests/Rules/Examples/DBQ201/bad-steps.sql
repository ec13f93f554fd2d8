-- A value for each row; the default that other tables have; a column that only people can fill; a trigger for what is new; partitions; a parent's child.
-- standards:
--   database:
--     required_columns:
--       - id: uuid
--       - updated_at: timestamptz
--       - { column: revision, type: integer, tables: ["*_notes"] }
--       - { column: tenant_id, type: uuid, tables: ["team_*"] }
--       - { column: order_id, type: uuid, nullable: true, tables: ["team_*"] }
-- expect: column public.team_notes.id
-- expect: column public.team_notes.updated_at
-- expect: column public.team_notes.revision
-- expect: column public.team_notes.tenant_id
-- expect: column public.team_notes.order_id
-- expect: column public.events.updated_at
-- expect: column public.animals.updated_at
-- expect: column public.pets.updated_at
-- left: DBQ201 column public.team_notes.tenant_id
--   Nothing says what the rows that are there get: decide that, fill it in batches, then forbid null.
-- left: DBQ226 constraint public.team_notes.team_notes_pkey
-- left: DBQ238 table public.dogs
create function set_updated_at() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.updated_at := now();
  return new;
end
$$;
create table user_notes (id uuid primary key, updated_at timestamptz not null default now(), revision integer not null default 1);
create trigger set_updated_at before update on user_notes for each row execute function set_updated_at();
create table team_notes (code text primary key, name text);
create table events (id uuid, primary key (id)) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
create table animals (id uuid primary key);
create table dogs () inherits (animals);
create table pets (id uuid primary key, updated_at timestamptz);
create trigger set_updated_at before update on pets for each row execute function set_updated_at();
-- rest:
comment on function public.set_updated_at() is 'Made up for the example.';
comment on table public.user_notes is 'Made up for the example.';
create table if not exists public.origins (id uuid primary key, title text not null);
alter table public.user_notes add column origin_id uuid not null references public.origins;
create index on public.user_notes (origin_id);
comment on table public.team_notes is 'Made up for the example.';
alter table public.team_notes add column origin_id uuid not null references public.origins;
create index on public.team_notes (origin_id);
comment on table public.events is 'Made up for the example.';
alter table public.events add column origin_id uuid not null references public.origins;
create index on public.events (origin_id);
comment on table public.animals is 'Made up for the example.';
comment on table public.dogs is 'Made up for the example.';
alter table public.dogs add primary key (id);
alter table public.dogs add column title text not null;
comment on table public.pets is 'Made up for the example.';
alter table public.pets add column origin_id uuid not null references public.origins;
create index on public.pets (origin_id);
comment on table public.origins is 'Made up for the example.';
