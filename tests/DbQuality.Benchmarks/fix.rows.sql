-- What is in the tables of fix.sql when corrective scripts come; {rows} in each big one.
insert into customers (name) select 'customer ' || n from generate_series(1, 1000) n;
insert into products (name) select 'product ' || n from generate_series(1, 1000) n;
insert into warehouses (name) select 'warehouse ' || n from generate_series(1, 1000) n;

insert into orders (customer_id, product_id, warehouse_id, is_paid, note, packed_at, placed_at, details, attributes, currency, price, quantity)
select 1 + n % 1000, 1 + n % 1000, 1 + n % 1000, case when n % 3 > 0 then n % 3 = 1 end, repeat('x', 40), now(), now() - n * interval '1 second',
    '{"gift": true}', jsonb_build_object('size', n % 100), case when n % 2 = 0 then 'EUR' else 'USD' end, 12.50, 1 + n % 9
from generate_series(1, {rows}) n;

insert into order_products (order_id, product_id) select n, 1 + n % 1000 from generate_series(1, {rows}) n;

insert into shipment (order_id, "trackingCode", sent, arrived_at, weight)
select n, 'code ' || n, now(), now() - n * interval '1 second', '12 kg' from generate_series(1, {rows}) n;

insert into access_logs (logged_at, path) select now() - n * interval '1 second', '/orders/' || n from generate_series(1, {rows}) n;

-- In the default partition, which is asked whether it has rows for the new one.
insert into readings (measured_at, value) select timestamptz '2026-04-01' + n * interval '1 second', n from generate_series(1, {rows}) n;

-- Each new link is another one: the scripts of a table whose links repeat would be refused.
create schema load;
create sequence load.links;

vacuum (analyze);
