-- One constant goes on over line comments, and keeps the form of its first part.
select E'first' -- and; so on
  '\'; second'
  -- 'not; this'

  '\'; third';
select 'first' -- plain
  'second \'; select 2;
select E'not continued' || /* by a block comment */ '\'; select 3;
select U&'d!0061;' /* ; */ uescape -- ;
  '!'; select 4
