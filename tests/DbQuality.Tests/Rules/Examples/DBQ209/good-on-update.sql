-- Only what is stated is judged.
-- standards:
--   rules:
--     foreign-key-action: { on_update: [no action] }
create table orders (id uuid primary key);
create table lines (order_id uuid references orders on delete cascade);
