-- tries: lose a column by an inheritance child, and by a dependent of a dependent
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:1
-- script: 0001_before.sql
create table parents (id bigint primary key, note text);
create table children (more text) inherits (parents);
alter table children add primary key (id);
-- script: 0002_this.sql
alter table parents drop column note cascade;
