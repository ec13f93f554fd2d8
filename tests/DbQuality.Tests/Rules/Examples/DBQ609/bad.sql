-- Names that the previous version asks for.
-- postgres: 15
-- expect: table public.bills, 0002_this.sql line 1
--   Table public.orders is called public.bills from here on, and the application's previous version still asks for public.orders. Keep the old name as a view until nothing uses it: create view public.orders with (security_invoker = true) as select * from public.bills;
-- expect: column public.lines.amount, 0002_this.sql line 2
--   Column public.lines.pieces is called amount from here on, and the application's previous version still asks for pieces. Add a column beside it, keep both filled while both versions run, and drop pieces in a later deployment: alter table public.lines add column amount integer;
-- expect: view public.line_notes, 0002_this.sql line 3
--   View public.line_notes is dropped, and the application's previous version may still read it. Drop it in a later deployment, once nothing does.
-- expect: function public.total(bigint), 0002_this.sql line 4
--   Function public.total(bigint) is dropped, and the application's previous version may still call it. Keep it beside what takes its place, and drop it in a later deployment.
-- expect: type public.state, 0002_this.sql line 5
--   Label new of public.state is called fresh from here on, and the application's previous version still writes and compares new. Add the new label beside it, and leave the old one where it is: alter type public.state add value 'fresh';
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table lines (id bigint primary key, pieces int);
create view line_notes as select id from lines;
create function total(bigint) returns bigint language sql as 'select 1::bigint';
create type state as enum ('new', 'done');
-- script: 0002_this.sql
alter table orders rename to bills;
alter table lines rename column pieces to amount;
drop view line_notes;
drop function total(bigint);
alter type state rename value 'new' to 'fresh';
