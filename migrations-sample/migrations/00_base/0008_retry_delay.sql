-- Doubles with every attempt: 30 s, 1 min, 2 min, 4 min … up to the longest delay. The exponent is bounded too, because
-- 2^attempts leaves the range of an interval long before a patient job gives up.
create function retry_delay(attempt_count integer, base_delay interval, max_delay interval) returns interval
language sql
immutable
parallel safe
set search_path = pg_catalog
as $$
    select least(base_delay * power(2, least(greatest(attempt_count, 1), 31) - 1), max_delay);
$$;

comment on function retry_delay(integer, interval, interval) is
    'How long to wait after the given failed attempt, counted from 1: exponential back-off with an upper bound.';
