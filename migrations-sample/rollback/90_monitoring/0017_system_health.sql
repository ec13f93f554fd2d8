drop view system_health;
