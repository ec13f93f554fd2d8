-- tries: have an error, its detail and its hint clear the screen
-- ways: check, check by psql, check by dbup, fix, baseline, init
-- exit: any
-- exit for check: 1
-- expect for check: DBQ701 at 0001_payload.sql:1
do $$ begin raise exception E'\x1b[2J\x1b]0;title\x07\r\x08\u009b' using detail = E'\x1b[31mdetail\x07', hint = E'\x1b[31mhint\x07\r\n'; end $$;
