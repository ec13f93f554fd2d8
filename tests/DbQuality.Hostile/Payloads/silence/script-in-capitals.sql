-- tries: have a script skipped by its extension
-- versions: 15
-- exit: 0 or 1
-- expect: "0002_this.SQL"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.SQL
create table hidden (body text not null);
