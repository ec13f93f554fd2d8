set lock_timeout = '5s';
alter table issues drop column tool_name;
alter table metrics drop column tool_name;
alter table file_analysis drop column tool_name;
reset lock_timeout;
