int dns_find(int name);
