-- standards:
--   rules:
--     foreign-key-action: { on_delete: [no action, "Cascade on public.order_lines"] }
create table orders (id uuid primary key);
create table order_lines (id uuid primary key, order_id uuid references orders on delete cascade on update cascade);
create table notes (id uuid primary key, order_id uuid references orders);
