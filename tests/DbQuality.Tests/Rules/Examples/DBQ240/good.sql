-- standards:
--   rules:
--     unlogged-table: { exceptions: ["*_cache"] }
create table orders (id uuid primary key);
create unlogged table page_cache (id uuid primary key);
