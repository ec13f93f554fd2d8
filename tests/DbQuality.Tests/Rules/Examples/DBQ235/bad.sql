-- expect: constraint public.orders.orders_customer_tenant_customer_id_fkey
--   Foreign key orders_customer_tenant_customer_id_fkey of public.orders checks nothing where customer_tenant, customer_id
--   is null: the other columns may name what does not exist. Let all be null or none: alter table public.orders drop
--   constraint orders_customer_tenant_customer_id_fkey, add constraint orders_customer_tenant_customer_id_fkey foreign key
--   (customer_tenant, customer_id) references public.customers (tenant, id) match full on delete cascade;
-- expect: constraint public.notes.notes_tenant_customer_id_fkey
--   Foreign key notes_tenant_customer_id_fkey of public.notes checks nothing where customer_id is null: the other columns
--   may name what does not exist. Forbid null: alter table public.notes alter column customer_id set not null;
-- expect: constraint public.calls.calls_tenant_customer_id_fkey
--   Foreign key calls_tenant_customer_id_fkey of public.calls checks nothing where customer_id is null: the other columns
--   may name what does not exist. Forbid null in them, and let a delete do something else than set null.
create table customers (tenant integer, id uuid, primary key (tenant, id));
create table orders (id uuid primary key, customer_tenant integer, customer_id uuid, foreign key (customer_tenant, customer_id) references customers on delete cascade);
create table notes (id uuid primary key, tenant integer not null, customer_id uuid, foreign key (tenant, customer_id) references customers);
create table calls (id uuid primary key, tenant integer not null, customer_id uuid, foreign key (tenant, customer_id) references customers on delete set null);
