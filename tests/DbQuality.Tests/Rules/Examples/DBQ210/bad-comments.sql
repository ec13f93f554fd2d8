-- A comment outlives what takes the validation back; a domain has its checks validated one after the other.
-- expect: constraint public.orders.orders_total_check
-- expect: domain public.share
-- expect: domain public.share
create table orders (id uuid primary key, total numeric);
alter table orders add constraint orders_total_check check (total >= 0 and total <> 13) no inherit not valid;
comment on constraint orders_total_check on orders is 'No order gives money back, and 13 is unlucky.';
create domain share as numeric;
alter domain share add constraint share_least check (value >= 0) not valid;
alter domain share add constraint share_most check (value <= 1) not valid;
