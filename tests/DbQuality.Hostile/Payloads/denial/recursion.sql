-- tries: call itself for ever
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql
create function again(n int) returns int language plpgsql as $$ begin return again(n + 1); end $$;
select again(1);
