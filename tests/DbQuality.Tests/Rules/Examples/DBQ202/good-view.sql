-- Views have no key, and a table that was dropped again leaves nothing to report.
create table orders (id uuid primary key);
create view order_list as select id from orders;
create table drafts (id uuid);
drop table drafts;
