-- tries: make a type whose input function is a C function
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create type evil;
create function evil_in(cstring) returns evil language internal as 'textin';
