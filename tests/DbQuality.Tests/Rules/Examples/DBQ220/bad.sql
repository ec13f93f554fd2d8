-- expect: column public.payments.customer_number
--   Column public.payments.customer_number is bigint, but public.customers.customer_number, of the same name, is
--   public.customer_number: joins of the two fail or convert each row. Give both one type, or names that say how they
--   differ.
create domain customer_number as text;
create table customers (id uuid primary key, customer_number customer_number not null);
create table orders (id uuid primary key, customer_number varchar(20) not null);
create table payments (id uuid primary key, customer_number bigint not null);
