-- tries: have regular expressions of the server's run for very long
-- options: --timeout 8s
-- limit: 20s
-- exit: 0 or 1 or 3
select repeat('a', 3000) ~ '^((a*)*)*(b|c\1\2)$', repeat('ab', 20000) ~ '(.*)(.*)(.*)(.*)\1\2\3\4x';
