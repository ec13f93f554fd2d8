-- tries: delete the observer's records of a loss
-- ways: check
-- exit: 1 or 2 or 3
-- expect: DBQ608 or DBQ025
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
drop table orders;
delete from dbquality_gate.dropped;
delete from dbquality_gate.command;
delete from dbquality_gate.firing;
