-- A statement that the server refuses is told by DBQ701 already.
-- standards:
--   migrations: { dbup: 6 }
create function order_total(wanted bigint) returns numeric language sql
begin atomic
  select total from orders where id = wanted;
end;
