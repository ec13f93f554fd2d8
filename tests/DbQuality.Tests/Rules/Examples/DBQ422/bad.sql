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
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table invoices (id uuid, amount numeric) server other;
grant select on invoices to app_reader, public;
create table events (at date not null) partition by range (at);
create foreign table events_old partition of events for values from ('2020-01-01') to ('2021-01-01') server other;
grant select on events_old to app_reader;
