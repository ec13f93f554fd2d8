-- The function is whole; a broken one is a default of the view's table, and not called.
create function broken() returns int language plpgsql as $$ begin return (select count(*) from public.nothing); end $$;
create table orders (id uuid primary key, number int default broken());
create function order_count() returns bigint language sql stable as 'select count(*) from public.orders';
create view totals as select order_count() as total, number from orders;
