-- ALTER TYPE … ADD VALUE … BEFORE makes the sort order differ from the order of oids.
select e.enumtypid, e.enumlabel
from pg_enum e
order by e.enumtypid, e.enumsortorder
