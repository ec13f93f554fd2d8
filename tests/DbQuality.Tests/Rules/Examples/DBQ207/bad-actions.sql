-- What the new key does on delete is what the standards allow; a column that an index leads with needs no other one.
-- standards:
--   database:
--     naming: { foreign_keys: "fk_{table}_{referenced}", indexes: "idx_{table}_{columns}" }
--   rules:
--     foreign-key-action: { on_delete: [restrict on notes, cascade on order_*, restrict on order_labels] }
-- expect: column public.notes.order_id
-- expect: column public.order_labels.order_id
-- expect: column public.order_lines.order_id
-- left: DBQ225 table public.orders
create table orders (id uuid primary key);
create table notes (id uuid primary key, order_id uuid);
create table order_labels (id uuid primary key, order_id uuid not null);
create index idx_order_labels_order_id on order_labels (order_id);
create table order_lines (id uuid primary key, order_id uuid not null);
-- rest:
comment on table public.orders is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
comment on table public.order_labels is 'Made up for the example.';
comment on table public.order_lines is 'Made up for the example.';
