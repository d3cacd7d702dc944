namespace shop {
void print_bill(int sum);
class till {
public:
	void close() { print_bill(3); }
};
void run(till &t)
{
	t.close();
}
} // namespace shop
