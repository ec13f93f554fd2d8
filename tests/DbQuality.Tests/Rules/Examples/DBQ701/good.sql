-- A transaction of the script's own is its own affair.
begin;
create table orders (id bigint primary key);
commit;
