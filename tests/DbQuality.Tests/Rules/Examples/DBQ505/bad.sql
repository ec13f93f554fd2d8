-- Never used, or no longer.
-- expect: sequence public.invoice_numbers
--   Nothing in the database draws from sequence public.invoice_numbers, and no role was granted it.
--   Grant it to the role that draws from it, or drop it: drop sequence public.invoice_numbers;
-- expect: sequence public.orders_id_seq
--   Nothing in the database draws from sequence public.orders_id_seq, and no role was granted it.
--   Grant it to the role that draws from it, or drop it: drop sequence public.orders_id_seq;
create sequence invoice_numbers;
create table orders (id bigserial primary key);
alter table orders alter column id drop default;
