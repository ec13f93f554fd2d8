set lock_timeout = '5s';
alter table repositories drop column is_archived;
reset lock_timeout;
