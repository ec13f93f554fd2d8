-- tries: put a finding at another script's line by a mark of the runner's in a comment
-- ways: check by psql, check, check by dbup
-- versions: thorough
-- exit: 1
-- expect: DBQ202 at 0002_this.sql:1
-- reject: DBQ202 at 0001_before.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
/*dbq 0.0*/ create table forged (body text not null);
