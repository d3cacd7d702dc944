int store_get(int key);
