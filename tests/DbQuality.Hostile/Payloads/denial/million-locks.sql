-- tries: take a million locks
-- ways: check, check on superuser, check by psql
-- exit: 1 or 3
-- expect: DBQ701 or DBQ005 or DBQ026
do $$ begin for i in 1 .. 1000000 loop perform pg_advisory_lock(i); end loop; end $$;
