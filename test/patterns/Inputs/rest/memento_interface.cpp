#include <ctime>
#include <memory>
#include <string>
#include <vector>

// memento: Writer hands out a Memento by its interface
class Memento {
public:
	virtual ~Memento() = default;
	virtual std::string name() const = 0;
	virtual std::string state() const = 0;
};
class PlainMemento : public Memento {
public:
	explicit PlainMemento(std::string state) : state_(std::move(state)) {}
	std::string name() const override { return state_.substr(0, 3); }
	std::string state() const override { return state_; }

private:
	std::string state_;
};
class Writer {
public:
	void write(const std::string &text) { state_ += text; }
	std::unique_ptr<Memento> save() { return std::make_unique<PlainMemento>(state_); }
	void restore(Memento *memento) { state_ = memento->state(); }

private:
	std::string state_;
};
class Caretaker {
public:
	explicit Caretaker(Writer *writer) : writer_(writer) {}
	void backup() { mementos_.push_back(writer_->save()); }
	void undo()
	{
		auto memento = std::move(mementos_.back());
		mementos_.pop_back();
		writer_->restore(memento.get());
	}

private:
	std::vector<std::unique_ptr<Memento>> mementos_;
	Writer *writer_;
};

int main()
{
	Writer writer;
	Caretaker caretaker(&writer);
	caretaker.backup();
	writer.write("x");
	caretaker.undo();
}
