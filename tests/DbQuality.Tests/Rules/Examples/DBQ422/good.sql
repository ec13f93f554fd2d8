-- For nobody, for writing only, in another schema, or an ordinary table.
-- standards:
--   database:
--     run_as: superuser
--     roles: [app_reader]
--     row_level_security:
--       schemas: [public]
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table invoices (id uuid, amount numeric) server other;
grant insert on invoices to app_reader;
create schema open_data;
create foreign table open_data.countries (id uuid) server other;
grant select on open_data.countries to app_reader;
create table orders (id uuid primary key);
grant select on orders to app_reader;
