-- An ordinary vacuum; a copy that DBQ602 tells of.
-- script: 0001_before.sql
create table orders (id bigint primary key);
insert into orders values (1);
-- script: 0002_this.sql
vacuum orders;
vacuum (full false, analyze) orders;
vacuum full orders;
