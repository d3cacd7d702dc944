int zip_size(int n);
