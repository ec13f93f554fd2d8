-- Names without a schema, where no schema has such a table, or none on the function's own search path.
-- expect: function public.recount(), line 7
--   Function public.recount() fails when it is called: its body names the table or view order_counts, which does not exist.
--   Correct the body, or drop it: drop function public.recount();
-- expect: function public.archive(), line 12
--   Function public.archive() fails when it is called: its body names the table or view "Archived", which does not exist.
--   Correct the body, or drop it: drop function public.archive();
-- expect: function public.on_path(), line 16
--   Function public.on_path() fails when it is called: its body names the table or view orders, which does not exist.
--   Correct the body, or drop it: drop function public.on_path();
-- expect: function public.total(), line 18
--   Function public.total() fails when it is called: column "amount" does not exist.
--   Correct the body, or drop it: drop function public.total();
create schema archive;
create table orders (id int primary key, amount numeric);
create table archive.items (id int primary key);
create function recount() returns void language plpgsql as $$
begin
  with counted as (select count(*) as n from orders)
  update order_counts set n = counted.n from counted;
end $$;
create function archive() returns void language plpgsql as $$
begin
  if exists (select from orders where extract(year from now()) > 2000 and id is distinct from 1) then
    insert into "Archived" (id) select id from orders;
  end if;
end $$;
create function on_path() returns bigint language plpgsql set search_path = archive, pg_temp as $$
begin return (select count(*) from items join orders on true); end $$;
create function total() returns numeric language sql set search_path = public as $$
  select sum(amount)
  from orders $$;
alter table orders rename amount to total;
