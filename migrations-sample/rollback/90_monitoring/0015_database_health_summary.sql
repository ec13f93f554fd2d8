drop view database_health_summary;
