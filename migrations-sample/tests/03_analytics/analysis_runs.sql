-- A run that has ended says when, one that has not does not; an issue that is settled says when; a commit is a commit.
-- breaks: alter table analysis_runs drop constraint analysis_runs_finished_at_matches_status
-- breaks: alter table analysis_runs drop constraint analysis_runs_times_in_order
-- breaks: alter table analysis_runs drop constraint analysis_runs_commit_sha_format
-- breaks: alter table issues drop constraint issues_resolved_at_matches_status
select pg_temp.is_refused('update analysis_runs set finished_at = null', '23514', 'ended without a time');
select pg_temp.is_refused('update analysis_runs set status = ''running''', '23514', 'running with an end');
select pg_temp.is_refused('update analysis_runs set finished_at = started_at - interval ''1 second''', '23514', 'ended before it began');
select pg_temp.is_refused('update analysis_runs set commit_sha = ''main''', '23514', 'a branch for a commit');
select pg_temp.is_refused('update issues set status = ''resolved''', '23514', 'resolved without a time');
select pg_temp.is_refused('update issues set resolved_at = now()', '23514', 'open with a time');
