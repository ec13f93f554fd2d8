-- Between BEGIN and COMMIT of the script's own.
-- expect: table public.orders, 0002_this.sql line 3
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
begin;
alter table orders add column note text;
update orders set note = '' where note is null;
commit;
