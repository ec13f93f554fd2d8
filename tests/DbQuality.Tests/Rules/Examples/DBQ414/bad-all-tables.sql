-- All tables that a schema holds by then.
-- expect: table public.orders, 0002_grants.sql line 1
-- script: 0001_tables.sql
create table orders (id uuid primary key);
-- script: 0002_grants.sql
grant select on all tables in schema public to public;
-- script: 0003_more.sql
create table invoices (id uuid primary key);
