-- an odd ' apostrophe; and a "quote
/* block; ' /* nested; */ still inside; " */
select 1 -- trailing; comment
; /* between */ -- both
select /* ; */ 2 /* before the end; */ ;;
;
select 3 --no; blank
  + 4;
select 5 +/* ; */ 6, 7 -- ; */
;
select 8 */* times */ 9, 10 - -11;
/**/select 12/***/;/*/ ; */select 13/* /**/ ; */;
select 14 @-1, 15 <-> 16;
-- no semicolon at the end
select 17 -- end
