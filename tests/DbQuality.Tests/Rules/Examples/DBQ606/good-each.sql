-- Each statement commits by itself.
-- script: 0001_before.sql
create table lines (id bigint primary key, pieces int);
-- script: 0002_this.sql
alter table lines add constraint lines_pieces check (pieces > 0) not valid;
alter table lines validate constraint lines_pieces;
