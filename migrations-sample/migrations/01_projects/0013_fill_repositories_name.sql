-- The trigger gives every row that is written its name. Repositories are few: one statement will do.
update repositories set full_name = full_name where name is null;

set lock_timeout = '5s';
alter table repositories add constraint repositories_name_not_null check (name is not null) not valid;
reset lock_timeout;
