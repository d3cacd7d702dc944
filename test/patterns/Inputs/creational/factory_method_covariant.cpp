#include <iostream>
#include <memory>
#include <string>
#include <vector>

// factory-method: Document fills itself with Pages of its own kinds
class Page {
public:
	using Ptr = std::shared_ptr<Page>;
	virtual ~Page() = default;
	virtual std::string title() const = 0;
};
class Skills : public Page {
	std::string title() const override { return "skills"; }
};
class Summary : public Page {
	std::string title() const override { return "summary"; }
};
class Document {
public:
	virtual ~Document() = default;
	void print()
	{
		first_ = create_page();
		std::cout << first_->title();
	}

private:
	virtual Page::Ptr create_page() = 0;
	Page::Ptr first_;
};
class Resume : public Document {
	Page::Ptr create_page() override
	{
		auto page = std::make_shared<Skills>();
		return page;
	}
};
class Story : public Document {
	Page::Ptr create_page() override { return Page::Ptr{new Summary}; }
};

int main()
{
	std::vector<std::unique_ptr<Document>> documents;
	documents.emplace_back(new Resume);
	documents.emplace_back(new Story);
	for (auto &document : documents)
		document->print();
}
