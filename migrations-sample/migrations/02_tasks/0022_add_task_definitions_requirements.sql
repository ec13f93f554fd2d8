-- What a scheduler keeps free for an attempt. Null says that nobody has stated it; task_resource_recommendations proposes it from
-- what was measured.
set lock_timeout = '5s';
alter table task_definitions
    add column required_cpu_percent numeric(7, 2),
    add column required_memory_bytes bigint,
    add constraint task_definitions_requirements_positive
        check (required_cpu_percent > 0 and required_memory_bytes > 0) not valid;
reset lock_timeout;

comment on column task_definitions.required_cpu_percent is
    'Processor time that an attempt needs, in percent of one processor; more than 100 for several. Null: not stated.';
comment on column task_definitions.required_memory_bytes is 'Memory that an attempt needs. Null: not stated.';
