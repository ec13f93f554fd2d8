-- tries: nothing: it empties what it has made itself, and temporary tables
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_before.sql
create table notes (id bigint primary key, body text not null);
-- script: 0002_this.sql
create temporary table work as select * from notes;
truncate work;
drop table work;
create table new_notes (id bigint primary key, body text not null);
insert into new_notes select n, 'x' from generate_series(1, 10) n;
truncate new_notes;
insert into new_notes values (1, 'x');
