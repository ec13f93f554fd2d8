-- tries: drop columns by the types of their values
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:1
-- expect: DBQ608 at 0002_this.sql:2
-- script: 0001_before.sql
create type mood as enum ('good', 'bad');
create domain price as numeric check (value > 0);
create table orders (id bigint primary key, mood mood not null, price price not null);
-- script: 0002_this.sql
drop type mood cascade;
drop domain price cascade;
