-- Columns that must have a value, with a default, a comment, a grant and an index over an expression.
-- standards:
--   database:
--     roles: [reader]
-- expect: column public.events.payload
-- expect: column public.events.Old Payload
create table events (
  id uuid primary key,
  payload json not null default '{"a": 1}',
  "Old Payload" json
);
create index events_kind_idx on events ((payload ->> 'kind'));
comment on column events.payload is 'As it came';
grant select (payload) on events to reader;
