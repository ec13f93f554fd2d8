-- Nothing calls it here, as there are no rows.
-- expect: type public.state, 0002_this.sql line 1
--   Label paused is used on line 2, in the transaction that adds it, and the server refuses that as soon as it is evaluated. Add the label in a script of its own, before this one.
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create type state as enum ('new', 'done');
create table orders (id bigint primary key, state state);
-- script: 0002_this.sql
alter type state add value if not exists 'paused' after 'new';
do $$ declare one record; begin for one in select * from orders loop update orders set state = 'paused' where id = one.id; end loop; end $$;
