drop view critical_alerts;
