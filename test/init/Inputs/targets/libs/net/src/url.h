int url_port(int url);
