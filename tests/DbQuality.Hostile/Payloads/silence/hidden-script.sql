-- tries: have a script skipped by a dot before its name
-- ways: check, check by dbup
-- versions: 15
-- exit: 1
-- expect: DBQ202 at .0002_this.sql:1 or ".0002_this.sql"
-- expect for check: ".0002_this.sql"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: .0002_this.sql
create table hidden (body text not null);
