-- The FROM of REVOKE names a role, that of the next statement a table.
-- expect: function public.recount()
create table orders (id int primary key);
create function recount() returns bigint language plpgsql as $$
declare n bigint;
begin
  revoke select on orders from public;
  select count(*) into n from order_counts;
  return n;
end $$;
