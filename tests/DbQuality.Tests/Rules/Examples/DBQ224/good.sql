-- A dropped column is none.
-- standards:
--   rules:
--     table-too-wide: { columns: 3 }
create table orders (id uuid primary key, a text, b text, c text);
alter table orders drop column c;
