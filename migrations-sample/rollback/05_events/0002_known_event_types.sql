delete from event_types
where (source, name) in (
    ('linear', 'issue'), ('linear', 'comment'), ('slack', 'message'),
    ('github', 'push'), ('github', 'pull_request'), ('github', 'security_advisory'),
    ('deployment', 'started'), ('deployment', 'succeeded'), ('deployment', 'failed'));
