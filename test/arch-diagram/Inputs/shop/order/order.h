#ifndef ORDER_H
#define ORDER_H
struct order {
	int item, count;
};
void order_place(const struct order *order);
int order_size(const struct order *order);
#endif
