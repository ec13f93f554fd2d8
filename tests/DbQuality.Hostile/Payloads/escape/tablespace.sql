-- tries: have the server write into a folder of somebody's
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create tablespace elsewhere location '%WITNESS%';
