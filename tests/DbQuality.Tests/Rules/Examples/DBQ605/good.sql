-- The forms that read nothing, and a table of the script's own.
-- script: 0001_before.sql
create table orders (id bigint primary key);
create domain amount as numeric;
create table lines (id bigint primary key, order_id bigint, pieces int, code text not null, total amount, other int);
-- script: 0002_this.sql
alter table lines add constraint lines_order_fkey foreign key (order_id) references orders not valid;
alter table lines add constraint lines_pieces_not_null check (pieces is not null) not valid;
alter domain amount add constraint positive check (value > 0) not valid;
-- script: 0003_validate.sql
alter table lines validate constraint lines_order_fkey;
alter table lines validate constraint lines_pieces_not_null;
-- script: 0004_not_null.sql
alter table lines alter column pieces set not null;
alter table lines drop constraint lines_pieces_not_null;
alter table lines alter column pieces set not null;
create unique index concurrently lines_code on lines (code);
alter table lines add constraint lines_code unique using index lines_code;
create table tags (id bigint, line_id bigint);
alter table tags add primary key (id);
alter table tags add foreign key (line_id) references lines;
alter table lines add column note text not null default '';
