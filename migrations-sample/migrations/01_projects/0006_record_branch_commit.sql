create function record_branch_commit(
    branch_id uuid, commit_sha text, commit_title text, commit_author text, committed_at timestamptz)
returns boolean
language sql
set search_path = pg_catalog, public
as $$
    with recorded as (
        update repository_branches
        set newest_commit_sha = commit_sha,
            newest_commit_title = commit_title,
            newest_commit_author = commit_author,
            newest_commit_at = committed_at
        where id = branch_id and newest_commit_at < committed_at
        returning 1)
    select exists (select from recorded);
$$;

comment on function record_branch_commit(uuid, text, text, text, timestamptz) is
    'Makes a commit the newest of its branch; false where a newer one is known already, so that late notices change nothing.';
