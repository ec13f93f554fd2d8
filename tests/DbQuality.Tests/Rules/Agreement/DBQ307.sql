-- More than four key columns, not for a constraint's sake.
select id from indexes where indnkeyatts > 4 and not is_constraint and not is_copy;
