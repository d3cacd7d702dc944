#include <memory>
#include <string>
#include <vector>

// command: Edit, done and undone by a History
class Document {
public:
	void insert(const std::string &text) { text_ += text; }
	void erase(std::size_t n) { text_.resize(text_.size() - n); }

private:
	std::string text_;
};
class Edit {
public:
	virtual ~Edit() = default;
	virtual void apply() = 0;
	virtual void revert() = 0;
};
class InsertText : public Edit {
public:
	InsertText(Document &document, std::string text) : document_(document), text_(std::move(text)) {}
	void apply() override { document_.insert(text_); }
	void revert() override { document_.erase(text_.size()); }

private:
	Document &document_;
	std::string text_;
};
class History {
public:
	void run(std::unique_ptr<Edit> edit)
	{
		edit->apply();
		done_.push_back(std::move(edit));
	}
	void undo()
	{
		if (done_.empty())
			return;
		done_.back()->revert();
		done_.pop_back();
	}

private:
	std::vector<std::unique_ptr<Edit>> done_;
};

int main()
{
	Document document;
	History history;
	history.run(std::make_unique<InsertText>(document, "a"));
	history.undo();
}
