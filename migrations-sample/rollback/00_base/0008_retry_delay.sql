drop function retry_delay(integer, interval, interval);
