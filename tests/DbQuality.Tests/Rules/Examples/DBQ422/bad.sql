-- Another server's rows, to everybody here.
-- standards:
--   database:
--     run_as: superuser
--     roles: [app_reader]
--     row_level_security:
--       schemas: [public]
-- expect: table public.invoices
--   Foreign table public.invoices cannot have row level security, and app_reader and every role may read all of it.
--   Grant a view that filters instead, and revoke this: revoke all on public.invoices from app_reader, public;
-- expect: table public.events_old
--   Foreign table public.events_old cannot have row level security, and app_reader may read all of it.
--   Grant a view that filters instead, and revoke this: revoke all on public.events_old from app_reader;
-- left: DBQ414 table public.invoices
-- left: DBQ422 table public.invoices
--   Nothing in the database leads to its rows but itself, so whoever reads them would be locked out: make a view or a function that filters, and grant that first.
-- left: DBQ507 table public.invoices
--   Its rows cannot be brought back: decide whether it lacks a foreign key, or who still needs the rows, and list it under except if it is meant to stand alone.
-- left: DBQ202 table public.events
-- left: DBQ241 table public.events
--   public.events_old is a foreign table: decide where the new one is.
-- left: DBQ315 table public.events
-- left: DBQ401 table public.events
--   No policy would let a row through, so that the application would see none: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write them, and decide who may see what.
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table invoices (id uuid, amount numeric) server other;
grant select on invoices to app_reader, public;
create table events (at date not null) partition by range (at);
create foreign table events_old partition of events for values from ('2020-01-01') to ('2021-01-01') server other;
grant select on events_old to app_reader;
-- rest:
comment on foreign table public.invoices is 'Made up for the example.';
comment on table public.events is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
