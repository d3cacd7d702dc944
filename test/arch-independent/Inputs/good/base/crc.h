unsigned crc(unsigned n);
