-- Every form of constant, each with a semicolon or a quote that must not end it.
select 'plain; it''s';
select 'a backslash is plain\';
select E'an escape\'; and \\';
select e'\x27;\047;\u0027;\U00000027;';
select E'first'

  '\'; second';
select 'first'
       'second \';
select U&'\0027;'';', U&'ends plain\' uescape '!', U&"d!0061t;a" uescape '!';
select b'1010', x'1F', n'na;tional', B'1;0';
select "a ""quoted; name""", "it's; odd", 'the "other"; way';
select 'line
break;
in a string';
select '' || '''' || ';''' || E'' || E'\'';
select 'emoji 😀;', 'composed é;', 'not a blank; ';
select uescape from words where uescape = '!';
select e . "e;" from e
