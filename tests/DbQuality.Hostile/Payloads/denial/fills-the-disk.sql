-- tries: write gigabytes
-- options: --timeout 25s
-- limit: 60s
-- versions: 15 18
-- exit: 1 or 3
-- expect: DBQ701 or DBQ005 or DBQ007
create table big (id bigint primary key, body text not null);
alter table big alter column body set storage external;
insert into big select n, repeat('x', 1000000) from generate_series(1, 2000) n;
insert into big select n, repeat('x', 1000000) from generate_series(2001, 4500) n;
