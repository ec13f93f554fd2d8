set lock_timeout = '5s';
alter table repositories
    drop column metadata,
    drop column topics,
    drop column description;
reset lock_timeout;
