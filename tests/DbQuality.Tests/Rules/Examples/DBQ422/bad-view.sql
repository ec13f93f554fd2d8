-- There is a view already that filters.
-- standards:
--   database:
--     run_as: superuser
--     roles: [app_reader]
--     row_level_security:
--       schemas: [public]
-- expect: table public.invoices
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table invoices (id uuid not null, amount numeric(12, 2) not null) server other;
grant select on invoices to app_reader;
create view large_invoices as select id, amount from invoices where amount > 1000;
grant select on large_invoices to app_reader;
-- rest:
comment on foreign table public.invoices is 'Made up for the example.';
comment on view public.large_invoices is 'Made up for the example.';
