-- tries: have a background process open a connection later
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create subscription s connection 'host=127.0.0.1 port=%PORT% user=x password=x dbname=x' publication p with (connect = false);
alter subscription s enable;
