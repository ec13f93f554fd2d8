-- tries: have a script skipped by the name of its folder
-- versions: 15
-- exit: 0 or 1
-- expect: ".later/0002_this.sql"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: .later/0002_this.sql
create table hidden (body text not null);
