-- For version 5, a line with nothing but a semicolon makes commands of their own.
-- standards:
--   migrations: { dbup: 5 }
create table orders (id bigint primary key, total numeric not null)
;
create index concurrently orders_total on orders (total)
;
create index orders_id on orders (id);
