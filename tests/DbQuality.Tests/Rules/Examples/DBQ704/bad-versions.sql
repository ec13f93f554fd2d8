-- Leading zeros do not make another version, and time stamps of one second are the same too.
-- expect: script migrations/V1_2__customers.sql
--   Scripts migrations/V01_2__orders.sql and migrations/V1_2__customers.sql have the same version 1_2, so the words after it decide which
--   runs first. Give the one that no database has applied yet the next free number.
-- expect: script migrations/20260102093000_refunds.sql
-- script: V1_2__customers.sql
create table customers (id uuid primary key);
-- script: V01_2__orders.sql
create table orders (id uuid primary key);
-- script: 20260102093000_payments.sql
create table payments (id uuid primary key);
-- script: 20260102093000_refunds.sql
create table refunds (id uuid primary key);
