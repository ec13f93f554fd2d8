-- tries: have a detail and a hint of many megabytes printed
-- exit: 1
-- expect: DBQ701
do $$ begin raise exception 'short' using detail = repeat('d', 20000000), hint = repeat('h', 20000000); end $$;
