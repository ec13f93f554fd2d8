-- What is observed: dynamic SQL in a block, and what a block that commits alters and writes.
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
do $$ begin execute 'alter table orders add column note text'; end $$;
do $$ begin update orders set note = '' where note is null; commit; alter table orders add column other text; commit; end $$;
