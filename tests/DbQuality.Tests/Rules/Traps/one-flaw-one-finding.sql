-- Two rules that could speak of the same flaw: only one does.
-- expect: DBQ101 table public.order, line 9
-- expect: DBQ101 table public.shop_order, line 8
-- expect: DBQ102 column public.shop_order.isOpen, line 8
-- expect: DBQ102 column public.shop_pets.Name, line 6
-- expect: DBQ105 table public.order, line 9
-- expect: DBQ110 column public.shop_pets.order, line 6
-- expect: DBQ110 column public.shop_pets.user, line 6
-- expect: DBQ202 table public.shop_heaps, line 7
-- expect: DBQ203 column public.order.id, line 9
-- expect: DBQ203 column public.shop_countries.code, line 5
-- expect: DBQ203 column public.shop_people.tax_number, line 4
-- expect: DBQ208 constraint public.shop_orders.shop_orders_customer_id_fkey, line 2
-- expect: DBQ212 column public.shop_countries.code, line 5
-- expect: DBQ219 column public.order.id, line 9
-- expect: DBQ222 table public.shop_pets, line 6
-- expect: DBQ226 constraint public.shop_countries.shop_countries_pkey, line 5
-- expect: DBQ226 constraint public.shop_people.shop_people_pkey, line 4
-- expect: DBQ315 table public.shop_heaps, line 7
create table shop_customers (id bigint generated always as identity primary key, name text not null);
create table shop_orders (id bigint generated always as identity primary key, customer_id int not null references shop_customers);
create index on shop_orders (customer_id);
create table shop_people (tax_number text primary key, name text not null);
create table shop_countries (code char(2) primary key, name text not null);
create table shop_pets (id bigint generated always as identity primary key, "Name" text, "user" text, "order" int);
create table shop_heaps (a int not null, b int not null);
create table shop_order (id bigint generated always as identity primary key, "isOpen" boolean not null);
create table "order" (id int generated always as identity primary key, n int not null);
