-- tries: sleep through the time limit, in pieces that a statement's own limit does not see
-- ways: check, check on superuser, check as user
-- options: --timeout 6s
-- limit: 20s
-- exit: 3 or 1
-- expect: DBQ007 or DBQ701
do $$ begin for i in 1 .. 100000 loop begin perform pg_sleep(0.5); exception when query_canceled then null; end; end loop; end $$;
