-- tries: have an error message of 50 MB printed
-- ways: check, check by psql
-- exit: 1
-- expect: DBQ701
do $$ begin raise exception '%', repeat('x', 50000000); end $$;
