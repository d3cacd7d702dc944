class Counter {
public:
	void enter() { ++inside_; }
	void leave() { --inside_; }

private:
	int inside_ = 0;
};
class Turn {
public:
	explicit Turn(Counter &counter) : counter_(counter) { counter_.enter(); }
	~Turn() { counter_.leave(); }

private:
	Counter &counter_;
};

class Player {
public:
	Player();
	~Player();
	int play();

private:
	struct Rest;
	Rest *rest_;
};
struct Player::Rest {
	int volume = 1;
};
Player::Player() : rest_(new Rest) {}
Player::~Player() { delete rest_; }
int Player::play() { return ++rest_->volume; }

template <class Shape> class Printed {
public:
	int corners() { return static_cast<Shape *>(this)->count(); }
};
class Square : public Printed<Square> {
public:
	int count() { return 4; }
};
class Triangle : public Printed<Square> {
public:
	int count() { return 3; }
};

class Store {
public:
	virtual ~Store() {}
	int read(int key) { return key < 0 ? 0 : fetch(key); }
	void write(int key) { put(key); }
	virtual int count() const = 0;

private:
	virtual int fetch(int key) = 0;
	virtual void put(int key) = 0;
};
class Table : public Store {
public:
	int count() const override { return 1; }

private:
	int fetch(int key) override { return key + last_; }
	void put(int key) override { last_ = key; }
	int last_ = 0;
};

class Printable {
	struct Concept {
		virtual int width() const = 0;
	};
	template <class T> struct Model : Concept {
		explicit Model(T given) : value(given) {}
		int width() const override { return value.width(); }
		T value;
	};

public:
	template <class T> explicit Printable(T value) : held_(new Model<T>(value)) {}
	~Printable() { delete held_; }
	Printable(const Printable &) = delete;
	int width() const { return held_->width(); }

private:
	Concept *held_;
};
