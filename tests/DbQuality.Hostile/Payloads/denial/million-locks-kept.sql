-- tries: take as many locks as there are, and leave none for the gate
-- ways: check, check by psql
-- exit: 1 or 3
-- expect: DBQ701 or DBQ005 or DBQ026
do $$
begin
  for i in 1 .. 1000000 loop perform pg_advisory_lock(i); end loop;
exception when others then null;
end
$$;
do $$
begin
  for i in 1 .. 1000000 loop perform pg_advisory_lock(i); end loop;
exception when others then null;
end
$$;
create table notes (id bigint primary key, body text not null);
