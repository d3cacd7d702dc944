st_key st_next(st_key key);
