namespace shape
{
int area(int side);
int round(int side);
} // namespace shape
