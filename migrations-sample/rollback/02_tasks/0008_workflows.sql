drop table workflows;
drop type workflow_mode;
