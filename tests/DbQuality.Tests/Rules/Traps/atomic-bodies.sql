-- A BEGIN ATOMIC body is kept as a tree: it depends on what it uses, follows renames and breaks nothing.
create table shop_orders (id bigint generated always as identity primary key, amount numeric(10, 2) not null);
create function shop_rate() returns numeric language sql immutable return 0.2;
create function shop_total() returns numeric language sql stable begin atomic select sum(amount) * (1 + shop_rate()) from shop_orders; end;
create procedure shop_reset() language sql begin atomic delete from shop_orders; end;
alter table shop_orders rename column amount to total;
grant execute on function shop_total to shop_app;
grant execute on procedure shop_reset to shop_app;
