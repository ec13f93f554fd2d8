create schema billing;
create table billing.customers (id uuid primary key);
create table billing.invoices (id uuid primary key, customer_id uuid references billing.customers);
