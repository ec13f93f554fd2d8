-- The statements of the load, each after its name. {any} is the number of a row. The names in braces are old until the scripts have run.

-- read an order
select * from orders where id = {any}

-- read an order with its customer
select * from orders join customers on customers.id = customer_id where orders.id = {any}

-- read orders by time
select id, placed_at, details ->> 'gift', price from orders where placed_at >= (select now() - {any} * interval '1 second') order by placed_at limit 5

-- read orders by currency
select id, currency from orders where currency = 'EUR' and id >= {any} order by id limit 5

-- insert an order
insert into orders (customer_id, product_id, warehouse_id, is_paid, note, packed_at, details, attributes, currency, price, quantity)
values (1 + (random() * 999)::bigint, 1 + (random() * 999)::bigint, 1 + (random() * 999)::bigint, true, 'new', now(), '{"gift": false}', '{"size": 3}', 'USD', 9.50, 1)

-- update an order
update orders set note = now()::text, is_paid = true, packed_at = now(), placed_at = now() where id = {any}

-- update the rest of an order
update orders set attributes = '{"size": 2}', details = '{"gift": true, "wrapped": true}', currency = 'CHF', price = 12.75, quantity = 2 where id = {any}

-- update a customer
update customers set name = now()::text where id = (select 1 + (random() * 999)::bigint)

-- update a product
update products set name = now()::text where id = (select 1 + (random() * 999)::bigint)

-- insert a link
insert into order_products (order_id, product_id) select 1 + n % {rows}, 1 + (n + n / {rows}) % 1000 from nextval('load.links') n

-- read the links of an order
select * from order_products join orders on orders.id = order_id where orders.id = {any}

-- read a shipment
select id, {tracking_code}, {sent_at}, arrived_at, weight from {shipments} where id = {any}

-- read shipments by time
select id from {shipments} where arrived_at >= (select now() - {any} * interval '1 second') order by arrived_at limit 5

-- insert a shipment
insert into {shipments} (order_id, {tracking_code}, {sent_at}, arrived_at, weight) values ({any}, 'new', now(), now(), '1 kg')

-- update a shipment
update {shipments} set {sent_at} = now(), arrived_at = now(), weight = '2 kg' where id = {any}

-- read the log
select * from access_logs where logged_at >= (select now() - {any} * interval '1 second') order by logged_at limit 5

-- insert into the log
insert into access_logs (path) values ('/orders')

-- read a reading
select * from readings where id = {any} and measured_at >= '2026-04-01'

-- insert a reading
insert into readings (measured_at, value) values (timestamptz '2026-05-01' + random() * interval '1 day', 1)
