-- tries: waive one statement and have the comment hold for another one
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:3
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null);
-- script: 0002_this.sql
-- dbquality:ignore DBQ608 notes are copied elsewhere
drop table notes;
drop table orders;
