#include <memory>
#include <string>

// decorator: Padded and Quoted wrap any Text
class Text {
public:
	virtual ~Text() = default;
	virtual std::string render() const = 0;
};
class Plain : public Text {
public:
	explicit Plain(std::string value) : value_(std::move(value)) {}
	std::string render() const override { return value_; }

private:
	std::string value_;
};
class TextWrapper : public Text {
public:
	explicit TextWrapper(std::shared_ptr<const Text> inner) : inner_(std::move(inner)) {}
	std::string render() const override { return inner_->render(); }

private:
	std::shared_ptr<const Text> inner_;
};
class Padded : public TextWrapper {
public:
	using TextWrapper::TextWrapper;
	std::string render() const override { return " " + TextWrapper::render() + " "; }
};
class Quoted : public TextWrapper {
public:
	using TextWrapper::TextWrapper;
	std::string render() const override { return '"' + TextWrapper::render() + '"'; }
};

int main()
{
	auto text = std::make_shared<Quoted>(std::make_shared<Padded>(std::make_shared<Plain>("x")));
	return static_cast<int>(text->render().size());
}
