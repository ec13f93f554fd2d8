-- tries: make rules follow a chain of views
-- versions: 15
-- limit: 60s
-- exit: 0 or 1
do $$ begin create table notes (id bigint primary key, body text not null); create view v0 as select * from notes; for i in 1 .. 1500 loop execute format('create view v%s as select * from v%s', i, i - 1); end loop; end $$;
