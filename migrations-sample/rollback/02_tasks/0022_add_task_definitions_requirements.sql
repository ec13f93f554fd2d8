set lock_timeout = '5s';
alter table task_definitions
    drop column required_memory_bytes,
    drop column required_cpu_percent;
reset lock_timeout;
