drop table migration_records;
