-- Nothing makes a valid constraint unproven again but adding it anew.
set lock_timeout = '5s';
alter table task_definitions
    drop constraint task_definitions_requirements_positive,
    add constraint task_definitions_requirements_positive
        check (required_cpu_percent > 0 and required_memory_bytes > 0) not valid;
reset lock_timeout;
