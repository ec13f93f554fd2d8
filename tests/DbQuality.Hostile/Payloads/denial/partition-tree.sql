-- tries: make the observer follow a deep tree of partitions
-- versions: 15
-- limit: 60s
-- exit: 0 or 1 or 3
-- script: 0001_before.sql
do $$
begin
  create table p0 (id bigint not null, n int not null) partition by range (n);
  for i in 1 .. 150 loop
    execute format('create table p%s partition of p%s for values from (%s) to (100000) partition by range (n)', i, i - 1, i);
  end loop;
end
$$;
-- script: 0002_this.sql
alter table p0 add column more text;
