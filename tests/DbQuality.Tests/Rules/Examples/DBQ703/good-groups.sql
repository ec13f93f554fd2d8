-- Groups put stages in order, whether their names say it or a team does, and a number in a name is then no order.
-- standards:
--   migrations:
--     stages: { "10_tables": { group: -1 }, "2_views": { group: 1 } }
-- script: 10_tables/0001_orders.sql
create table orders (id uuid primary key);
-- script: tables_2/0001_lines.sql
create table order_lines (id uuid primary key, order_id uuid not null references orders);
-- script: 2_views/0001_orders.sql
create view current_orders as select id from orders;
-- script: seed/0001_rows.sql
insert into orders select gen_random_uuid();
-- script: run-always/0001_rows.sql
insert into orders select gen_random_uuid();
