-- The triggers of foreign keys and of deferrable uniqueness are PostgreSQL's own, and so are clones on partitions.
-- expect: DBQ411 function public.shop_check(), line 5
-- expect: DBQ508 trigger public.shop_orders.keeps_books, line 7
create table shop_customers (id bigint generated always as identity primary key, code text not null, unique (code) deferrable initially deferred);
create table shop_orders (id bigint generated always as identity, placed_on date not null, customer_id bigint not null references shop_customers on delete cascade, primary key (id, placed_on)) partition by range (placed_on);
create table shop_orders_rest partition of shop_orders default;
create index on shop_orders (customer_id);
create function shop_check() returns trigger language plpgsql as $$ begin return null; end $$;
create constraint trigger keeps_books after insert on shop_orders deferrable for each row execute function shop_check();
alter table shop_orders disable trigger keeps_books;
