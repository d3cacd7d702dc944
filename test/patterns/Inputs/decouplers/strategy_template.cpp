#include <sstream>
#include <string>
#include <vector>

// strategy: TextProcessor is told at compile time how lists look
struct ListStyle {
	virtual ~ListStyle() = default;
	virtual void start(std::ostringstream &) {}
	virtual void item(std::ostringstream &out, const std::string &text) = 0;
	virtual void end(std::ostringstream &) {}
};
struct Markdown : ListStyle {
	void item(std::ostringstream &out, const std::string &text) override { out << "* " << text; }
};
struct Html : ListStyle {
	void start(std::ostringstream &out) override { out << "<ul>"; }
	void end(std::ostringstream &out) override { out << "</ul>"; }
	void item(std::ostringstream &out, const std::string &text) override { out << "<li>" << text; }
};
template <typename Style> class TextProcessor {
public:
	void append(const std::vector<std::string> &items)
	{
		style_.start(out_);
		for (auto &item : items)
			style_.item(out_, item);
		style_.end(out_);
	}
	std::string str() const { return out_.str(); }

private:
	std::ostringstream out_;
	Style style_;
};

int main()
{
	TextProcessor<Markdown> markdown;
	markdown.append({"a"});
	TextProcessor<Html> html;
	html.append({"b"});
	return static_cast<int>(markdown.str().size() + html.str().size());
}
