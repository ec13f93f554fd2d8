-- tries: narrow a column by a detour over another one
-- exit: 1
-- expect: DBQ608 at 0002_this.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
alter table orders add column short varchar(3);
update orders set short = note;
alter table orders drop column note;
alter table orders rename column short to note;
