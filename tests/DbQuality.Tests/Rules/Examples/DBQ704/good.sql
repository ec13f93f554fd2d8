-- Each folder numbers its own scripts; parts of a version, days of a month and letters between two numbers are not the same version.
-- script: 0001_customers.sql
create table customers (id uuid primary key);
-- script: 02_orders/0001_orders.sql
create table orders (id uuid primary key);
-- script: 1.1_payments.sql
create table payments (id uuid primary key);
-- script: 2026-01-02_refunds.sql
create table refunds (id uuid primary key);
-- script: 2026-01-03_refunds.sql
create index on refunds (id);
-- script: 03a_invoices.sql
create table invoices (id uuid primary key);
-- script: 03b_invoices.sql
create index on invoices (id);
-- script: views.sql
create view all_orders as select id from customers;
