-- All rows are read under a lock that lets everybody work; what is proven then need not be read again to forbid nulls.
alter table repositories validate constraint repositories_name_not_null;

set lock_timeout = '5s';
alter table repositories
    alter column name set not null,
    drop constraint repositories_name_not_null;
reset lock_timeout;
