-- A body that is written out ends for DbUp at its first semicolon.
-- standards:
--   migrations: { dbup: 6 }
-- expect: script migrations/0001_example.sql, line 2
--   DbUp ends this statement at the first semicolon of its BEGIN ATOMIC body, and the deployment fails with a syntax error.
--   Write the body as a string instead: after LANGUAGE sql, AS $$ … $$ in the place of BEGIN ATOMIC … END.
create table orders (id bigint primary key, total numeric not null);
create function order_total(wanted bigint) returns numeric language sql
begin atomic
  select total from orders where id = wanted;
end;
