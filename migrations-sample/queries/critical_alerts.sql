-- What somebody should look at now.
-- seed: count(*) filter (where message = 'harbour/crane: 1 critical issues are open.') = 1 and bool_or(category = 'events' and severity = 'warning')
select * from critical_alerts;
