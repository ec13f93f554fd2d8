set lock_timeout = '5s';
drop trigger repositories_set_name on repositories;
drop function set_repository_name();
alter table repositories drop column name;
reset lock_timeout;
