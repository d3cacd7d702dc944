#include <memory>

// mediator: Dialog knows its CheckBox and its Field, they know it as a Master only
enum class Event { toggled, typed };
class Control;
class Master {
public:
	virtual ~Master() = default;
	virtual void changed(Control *control, Event event) = 0;
};
class Control {
public:
	explicit Control(Master *master = nullptr) : master_(master) {}
	void use(Master *master) { master_ = master; }

protected:
	Master *master_;
};
class CheckBox : public Control {
public:
	void toggle()
	{
		on_ = !on_;
		master_->changed(this, Event::toggled);
	}
	bool on() const { return on_; }

private:
	bool on_ = false;
};
class Field : public Control {
public:
	void type(char c)
	{
		last_ = c;
		master_->changed(this, Event::typed);
	}
	void enable(bool yes) { enabled_ = yes; }

private:
	char last_ = 0;
	bool enabled_ = false;
};
class Dialog : public Master {
public:
	Dialog(std::shared_ptr<CheckBox> box, std::shared_ptr<Field> field) : box_(box), field_(field)
	{
		box_->use(this);
		field_->use(this);
	}
	void changed(Control *, Event event) override
	{
		if (event == Event::toggled)
			field_->enable(box_->on());
		if (event == Event::typed)
			box_->toggle();
	}

private:
	std::shared_ptr<CheckBox> box_;
	std::shared_ptr<Field> field_;
};

int main()
{
	auto box = std::make_shared<CheckBox>();
	auto field = std::make_shared<Field>();
	Dialog dialog(box, field);
	box->toggle();
}
