drop function refresh_daily_activity_statistics();
