-- tries: reach pg_write_all_data by roles of its own in between
-- ways: check, check on superuser
-- versions: thorough
-- exit: 1
-- expect: DBQ608 or DBQ701
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
drop table orders;
create role outer_role;
create role inner_role in role pg_write_all_data;
grant inner_role to outer_role;
grant outer_role to current_user;
set role inner_role;
delete from dbquality_gate.dropped;
delete from dbquality_gate.firing;
reset role;
