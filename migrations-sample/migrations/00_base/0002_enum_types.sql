-- Types that more than one module uses. A module's own types are made with its tables.
create type user_role as enum ('owner', 'admin', 'member', 'viewer');
comment on type user_role is 'What a user may do within the organization.';

create type priority as enum ('low', 'normal', 'high', 'urgent');
comment on type priority is 'Order of work, lowest first.';

create type severity as enum ('info', 'warning', 'error', 'critical');
comment on type severity is 'Weight of an issue or an event, lightest first.';

create type run_status as enum ('pending', 'running', 'succeeded', 'failed', 'cancelled');
comment on type run_status is 'State of anything that runs: a task, a workflow, an analysis.';
