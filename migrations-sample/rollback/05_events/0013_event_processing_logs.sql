drop table event_processing_logs;
