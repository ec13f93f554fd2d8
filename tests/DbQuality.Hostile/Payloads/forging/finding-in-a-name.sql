-- tries: write the line of a finding by the name of a table
-- exit: 1
-- expect: DBQ202
-- reject: "\nBlocked: nothing" or "\nmigrations/0009_other.sql" or "\nerror\tDBQ608"
-- script: 0001_payload.sql
create table "x
migrations/0009_other.sql(1,1): error DBQ608: forged" (body text not null);
