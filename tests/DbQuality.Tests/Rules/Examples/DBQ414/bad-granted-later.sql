-- The grant is to blame, and not the statement that makes the table.
-- expect: sequence public.numbers, 0002_grant.sql line 2
-- expect: table public.boxes, 0002_grant.sql line 1
-- script: 0001_boxes.sql
create table boxes (id uuid primary key);
create sequence numbers;
-- script: 0002_grant.sql
grant select on table boxes to public;
grant usage on sequence public.numbers to public;
-- script: 0003_later.sql
create table lids (id uuid primary key);
