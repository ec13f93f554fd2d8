-- Nothing that is set for the role ends the session. By name, because the version is not known yet.
select pg_catalog.set_config(name, case name when 'lock_timeout' then '{longest_wait}' when 'search_path' then 'pg_catalog' else '0' end, false)
from pg_catalog.pg_settings
where name in ('search_path', 'lock_timeout', 'statement_timeout', 'idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
