-- Scripts of one moment that are counted at their end state their order themselves.
-- script: 20240528214728_add_cursor_index_01.sql
create table orders (id uuid primary key);
-- script: 20240528214728_add_cursor_index_02.sql
create index on orders (id);
-- script: 20240528214728_add_cursor_index_03.sql
create index on orders (id);
