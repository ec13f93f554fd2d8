select 1 -- to the return;;select 2 -- both;
;
	select 3;select 'a''b;'
;-- last; /* c; 
 */ select 4