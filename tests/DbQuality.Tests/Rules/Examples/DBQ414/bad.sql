-- Open to whoever can connect.
-- expect: table public.orders
--   Table public.orders is granted to PUBLIC: to every role there is, and every one to come.
--   Grant it to the roles that are meant, and revoke it from PUBLIC: revoke all on public.orders from public;
create table orders (id uuid primary key);
grant select on orders to public;
