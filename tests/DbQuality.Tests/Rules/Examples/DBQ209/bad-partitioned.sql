-- The key is the parent's; its copies on partitions follow.
-- standards:
--   rules:
--     foreign-key-action: { on_delete: "no action" }
-- expect: constraint public.events.events_customer_id_fkey
create table customers (id uuid primary key);
create table events (id uuid, customer_id uuid references customers on delete cascade) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
