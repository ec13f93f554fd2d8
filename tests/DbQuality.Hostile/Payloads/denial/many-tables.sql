-- tries: have thousands of objects take very long
-- versions: 15
-- limit: 60s
-- exit: 0 or 1 or 3
do $$ begin for i in 1 .. 3000 loop execute format('create table t%s (id bigint primary key, body text not null)', i); end loop; end $$;
