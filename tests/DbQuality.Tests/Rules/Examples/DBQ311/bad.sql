-- expect: index public.members.members_team_id_ended_at_key
--   Unique index public.members_team_id_ended_at_key lets any number of equal rows pass where ended_at is null. Forbid
--   null, or state nulls not distinct: alter table public.members alter column ended_at set not null;
-- expect: index public.members.idx_members_badge
--   Unique index public.idx_members_badge lets any number of equal rows pass where "Badge" is null. Forbid null, or state
--   nulls not distinct: alter table public.members alter column "Badge" set not null;
create table members (id uuid primary key, team_id uuid not null, ended_at timestamptz, "Badge" text, unique (team_id, ended_at));
create unique index idx_members_badge on members ("Badge") where team_id is not null;
