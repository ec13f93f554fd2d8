-- A body that is a string is one token to DbUp, and from version 6 on each statement is a command of its own.
-- standards:
--   migrations: { dbup: 6 }
create table orders (id bigint primary key, total numeric not null);
create index concurrently orders_total on orders (total);
create rule orders_stay as on delete to orders do instead (select 1; select 2);
create function order_total(wanted bigint) returns numeric language sql as $$
  select total from orders where id = wanted;
$$;
