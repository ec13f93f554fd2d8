drop function record_branch_commit(uuid, text, text, text, timestamptz);
