-- tries: write lines of a report by an error message
-- ways: check, check by psql, check by dbup
-- exit: 1
-- expect: DBQ701
-- reject: "\nBlocked: nothing" or "\nmigrations/0009_other.sql" or "\nerror\tDBQ608"
-- script: 0001_payload.sql
do $$ begin raise exception E'x\nBlocked: nothing\nmigrations/0009_other.sql(1,1): error DBQ202: forged\n'; end $$;
