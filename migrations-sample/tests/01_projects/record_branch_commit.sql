-- A branch keeps its newest commit; a late notice of an older one changes nothing and says so.
-- breaks: select pg_temp.change('record_branch_commit(uuid, text, text, text, timestamptz)', ' and newest_commit_at < committed_at', '')
-- breaks: select pg_temp.change('record_branch_commit(uuid, text, text, text, timestamptz)', 'newest_commit_at = committed_at', 'newest_commit_at = newest_commit_at')
-- breaks: alter table repository_branches drop constraint repository_branches_newest_commit_sha_format
select pg_temp.is_true(
    record_branch_commit(pg_temp.key('a4'), repeat('c', 40), 'Newer', 'Somebody', '2026-03-02 12:00+00'), 'a newer commit is recorded');
select pg_temp.is_equal(
    record_branch_commit(pg_temp.key('a4'), repeat('d', 40), 'Older', 'Somebody', '2026-03-01 18:00+00'), false, 'an older commit is recorded');
select pg_temp.is_equal(
    (select row(newest_commit_sha, newest_commit_title, newest_commit_at)::text from repository_branches where id = pg_temp.key('a4')),
    row(repeat('c', 40), 'Newer', timestamptz '2026-03-02 12:00+00')::text, 'the newest commit');
select pg_temp.is_refused(
    $$select record_branch_commit(pg_temp.key('a4'), 'HEAD', '', '', '2026-04-01 12:00+00')$$, '23514', 'a name for a commit');
