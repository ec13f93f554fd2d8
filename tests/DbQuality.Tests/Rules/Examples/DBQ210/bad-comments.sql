-- A comment outlives what takes the validation back; a domain has its checks validated one after the other.
-- expect: constraint public.orders.orders_total_check
-- expect: domain public.share
-- expect: domain public.share
-- left: DBQ237 domain public.share
-- left: DBQ506 domain public.share
--   Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.
create table orders (id uuid primary key, total numeric);
alter table orders add constraint orders_total_check check (total >= 0 and total <> 13) no inherit not valid;
comment on constraint orders_total_check on orders is 'No order gives money back, and 13 is unlucky.';
create domain share as numeric;
alter domain share add constraint share_least check (value >= 0) not valid;
alter domain share add constraint share_most check (value <= 1) not valid;
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders alter column total type numeric(12, 2);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
