-- expect: constraint public.orders.fk_orders_customer
--   Foreign key fk_orders_customer of public.orders checks what orders_customer_id_fkey checks: every write pays for both.
--   Drop it: alter table public.orders drop constraint if exists fk_orders_customer;
-- expect: constraint public.lines.lines_product_id_fkey
--   Foreign key lines_product_id_fkey of public.lines checks what lines_tenant_id_product_id_fkey checks: every write pays for both.
--   Drop it: alter table public.lines drop constraint if exists lines_product_id_fkey;
-- expect: constraint public.parts.fk_parts_part
--   Foreign key fk_parts_part of public.parts checks what parts_part_id_fkey checks: every write pays for both. They differ
--   in what a delete or update does (on delete cascade and no action); drop the one that is not meant.
-- left: DBQ234 constraint public.parts.parts_part_id_fkey
-- left: DBQ231 constraint public.parts.fk_parts_part
--   The two differ in what a delete or update does, or in when they are checked: decide which is meant, and drop the other.
-- left: DBQ234 constraint public.parts.fk_parts_part
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid references customers);
alter table orders add constraint fk_orders_customer foreign key (customer_id) references customers (id);

create table products (tenant_id uuid, id uuid unique, primary key (tenant_id, id));
create table lines (
  id uuid primary key,
  tenant_id uuid not null,
  product_id uuid not null references products (id),
  foreign key (tenant_id, product_id) references products
);

create table parts (id uuid primary key, part_id uuid references parts);
alter table parts add constraint fk_parts_part foreign key (part_id) references parts on delete cascade;
-- rest:
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.orders is 'Made up for the example.';
comment on table public.products is 'Made up for the example.';
comment on table public.lines is 'Made up for the example.';
comment on table public.parts is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.parts add column origin_id bigint not null references public.origins;
create index on public.parts (origin_id);
comment on table public.origins is 'Made up for the example.';
