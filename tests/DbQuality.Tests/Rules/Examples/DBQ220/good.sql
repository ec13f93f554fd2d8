-- Lengths, domains, names that say nothing, enums of each table's own, partitions and another letter case.
create type order_status as enum ('open', 'closed');
create type task_status as enum ('new', 'done');
create domain amount_of_money as numeric(12, 2);
create table orders (id uuid primary key, status order_status, phase order_status, total numeric, name varchar(20), value integer);
create table tasks (id bigint primary key, status task_status, phase task_status, total amount_of_money, name text, value text, "Name" integer);
