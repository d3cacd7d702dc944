/* Who is given a function that makes things has somebody else choose what is made. */
#include <stdlib.h>

struct ticket {
	int fare;
	int zones;
};
struct kiosk {
	struct ticket *(*print)(int zones);
	int sold;
};

struct ticket *paper_ticket(int zones);
struct ticket *card_ticket(int zones);
void ticket_stamp(struct ticket *ticket);
void kiosk_init(struct kiosk *kiosk, struct ticket *(*print)(int zones));
struct ticket *kiosk_sell(struct kiosk *kiosk, int zones);

void ticket_stamp(struct ticket *ticket) { ticket->fare++; }

struct ticket *paper_ticket(int zones)
{
	struct ticket *one = malloc(sizeof *one);

	one->zones = zones;
	one->fare = 2 * zones;
	return one;
}

struct ticket *card_ticket(int zones)
{
	struct ticket *one = malloc(sizeof *one);

	one->zones = zones;
	one->fare = 1;
	return one;
}

void kiosk_init(struct kiosk *kiosk, struct ticket *(*print)(int zones))
{
	kiosk->print = print;
	kiosk->sold = 0;
}

struct ticket *kiosk_sell(struct kiosk *kiosk, int zones)
{
	struct ticket *one = kiosk->print(zones);

	ticket_stamp(one);
	kiosk->sold++;
	return one;
}

int main(void)
{
	struct kiosk old, new;

	kiosk_init(&old, paper_ticket);
	kiosk_init(&new, card_ticket);
	return kiosk_sell(&old, 2)->fare + kiosk_sell(&new, 3)->fare;
}
