-- tries: make rules go round in circles
-- versions: 15
-- exit: any
-- exit for check: 0 or 1
-- ways: check, fix
do $$
begin
  for i in 1 .. 60 loop execute format('create table t%s (id bigint primary key, next_id bigint)', i); end loop;
  for i in 1 .. 60 loop execute format('alter table t%s add foreign key (next_id) references t%s', i, i %% 60 + 1); end loop;
end
$$;
