// abstract-factory: GuiFactory, raw pointers, client with a setter
class Button {
public:
	virtual ~Button() {}
	virtual void press() = 0;
};
class Menu {
public:
	virtual ~Menu() {}
	virtual void open() = 0;
};
class MacButton : public Button {
public:
	void press() override { ++n; }
	int n = 0;
};
class MacMenu : public Menu {
public:
	void open() override { ++n; }
	int n = 0;
};
class WinButton : public Button {
public:
	void press() override { --n; }
	int n = 0;
};
class WinMenu : public Menu {
public:
	void open() override { --n; }
	int n = 0;
};
class GuiFactory {
public:
	virtual ~GuiFactory() {}
	virtual Button *create_button() const = 0;
	virtual Menu *create_menu() const = 0;
};
class MacFactory : public GuiFactory {
public:
	Button *create_button() const override { return new MacButton(); }
	Menu *create_menu() const override { return new MacMenu(); }
};
class WinFactory : public GuiFactory {
public:
	Button *create_button() const override { return new WinButton(); }
	Menu *create_menu() const override { return new WinMenu(); }
};
class Application {
public:
	void use(GuiFactory *factory) { factory_ = factory; }
	void draw()
	{
		Button *button = factory_->create_button();
		Menu *menu = factory_->create_menu();
		button->press();
		menu->open();
		delete button;
		delete menu;
	}

private:
	GuiFactory *factory_ = nullptr;
};

int main()
{
	MacFactory factory;
	Application application;
	application.use(&factory);
	application.draw();
}
