class Approver {
public:
	virtual ~Approver() {}
	void then(Approver *next) { next_ = next; }
	virtual bool approve(int sum)
	{
		return next_->approve(sum);
	}

private:
	Approver *next_ = nullptr;
};
class Clerk : public Approver {
public:
	bool approve(int sum) override { return sum < 10 || Approver::approve(sum); }
};

class Stream {
public:
	virtual ~Stream() {}
	virtual int read() = 0;
	virtual void flush() = 0;
};
class Counted : public Stream {
public:
	explicit Counted(Stream &inner) : inner_(inner) {}
	int read() override { return ++reads_ + inner_.read(); }
	void flush() override { reads_ = 0; }

private:
	Stream &inner_;
	int reads_ = 0;
};

class Piece {
public:
	virtual int moves() { return 1; }
};
class Queen : public Piece {
public:
	int moves() override { return 8; }
};
class Board {
public:
	virtual ~Board() {}
	virtual Piece *make() { return new Piece; }
};
class QueenBoard : public Board {
public:
	Piece *make() override { return new Queen; }
};

class Book;
class Atlas;
class Rule {
public:
	virtual ~Rule() {}
	virtual int of_book(Book &book) = 0;
	virtual int of_atlas(Atlas &atlas) = 0;
};
class Item {
public:
	virtual ~Item() {}
	virtual int taxed(Rule &rule) = 0;
};
class Book : public Item {
public:
	int taxed(Rule &rule) override { return rule.of_book(*this); }
};
class Food : public Item {
public:
	int taxed(Rule &rule) override { return &rule != nullptr; }
};
class Atlas : public Book {
public:
	int maps() { return 3; }
};
