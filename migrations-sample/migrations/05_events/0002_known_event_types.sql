-- Reference data, in a script of its own.
insert into event_types (source, name, description, severity, retention) values
    ('linear', 'issue', 'An issue was created, changed or removed.', 'info', '1 year'),
    ('linear', 'comment', 'Somebody commented on an issue.', 'info', '90 days'),
    ('slack', 'message', 'A message in a channel that is watched.', 'info', '30 days'),
    ('github', 'push', 'Commits were pushed to a branch.', 'info', '90 days'),
    ('github', 'pull_request', 'A pull request was opened, changed, merged or closed.', 'info', '1 year'),
    ('github', 'security_advisory', 'A dependency is known to be vulnerable.', 'critical', null),
    ('deployment', 'started', 'A deployment began.', 'info', '1 year'),
    ('deployment', 'succeeded', 'A deployment is done.', 'info', '1 year'),
    ('deployment', 'failed', 'A deployment was given up.', 'error', '2 years');
