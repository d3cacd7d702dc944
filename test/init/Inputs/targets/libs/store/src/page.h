int page_of(int key);
