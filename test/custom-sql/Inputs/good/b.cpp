namespace shop {
void log_bill(int sum);
struct till {
	void close() { log_bill(3); }
};
} // namespace shop
