-- standards:
--   rules:
--     array-btree: { exceptions: [orders_tags_idx] }
create table orders (id uuid primary key, tags text[]);
create index on orders (tags);
