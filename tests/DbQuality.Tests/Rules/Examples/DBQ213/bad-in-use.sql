-- Columns that must have a value, with a default, a comment, a grant and an index over an expression.
-- standards:
--   database:
--     roles: [reader]
-- expect: column public.events.payload
-- expect: column public.events.Old Payload
-- left: DBQ102 column public.events.Old Payload
--   The body of public."events_Old Payload_follows"() names it, and PostgreSQL does not change a body: rename it and replace the routine in one migration.
create table events (
  id uuid primary key,
  payload json not null default '{"a": 1}',
  "Old Payload" json
);
create index events_kind_idx on events ((payload ->> 'kind'));
comment on column events.payload is 'As it came';
grant select (payload) on events to reader;
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
