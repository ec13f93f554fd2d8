-- tries: have a regular expression of the server's run for hours
-- options: --timeout 6s
-- limit: 20s
-- exit: 3 or 1
-- expect: DBQ007 or DBQ701
select repeat('a', 3000) ~ '^((a*)*)*(b|c\1\2)$', repeat('ab', 20000) ~ '(.*)(.*)(.*)(.*)\1\2\3\4x';
