-- The names stay until their column goes.
set lock_timeout = '5s';
alter table repositories drop constraint repositories_name_not_null;
reset lock_timeout;
