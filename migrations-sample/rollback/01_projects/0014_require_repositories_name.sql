set lock_timeout = '5s';
alter table repositories
    alter column name drop not null,
    add constraint repositories_name_not_null check (name is not null) not valid;
reset lock_timeout;
