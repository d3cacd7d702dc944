void card_init();
void card_init()
{
}
