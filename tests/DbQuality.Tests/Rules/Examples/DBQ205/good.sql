-- standards:
--   database:
--     delete_strategy: { default: soft, hard: ["*_logs"] }
--     lookup_tables: [countries]
--   rules:
--     delete-strategy: { column: removed_at }
create table orders (id uuid primary key, removed_at timestamptz);
create table access_logs (id uuid primary key, deleted_at timestamptz);
create table countries (code text primary key);
