-- All rows are read under a lock that lets everybody work; what is proven then need not be read again to forbid nulls.
alter table repositories validate constraint repositories_name_not_null;

set lock_timeout = '5s';
alter table repositories alter column name set not null;
-- By itself: in one statement the constraint would go first, and prove nothing any more.
alter table repositories drop constraint repositories_name_not_null;
reset lock_timeout;
