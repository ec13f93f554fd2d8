-- standards:
--   rules:
--     foreign-key-cross-schema: { allowed: [shared] }
-- expect: constraint billing.invoices.invoices_customer_id_fkey
--   Foreign key invoices_customer_id_fkey of billing.invoices refers to pgshop.customers in another schema: neither schema
--   can be moved or dropped by itself. Keep both tables in one schema, or allow the schema.
create schema billing;
create schema pgshop;
create schema shared;
create table pgshop.customers (id uuid primary key);
create table shared.countries (code text primary key);
create table billing.invoices (
  id uuid primary key,
  customer_id uuid references pgshop.customers,
  country text references shared.countries
);
