#include <memory>
#include <string>
#include <vector>

// memento: Editor saves Snapshots; a Timeline keeps them
class Snapshot {
	friend class Editor;
	Snapshot(std::string text, int cursor) : text_(std::move(text)), cursor_(cursor) {}
	std::string text_;
	int cursor_;
};
class Editor {
public:
	void type(const std::string &text)
	{
		text_ += text;
		cursor_ += static_cast<int>(text.size());
	}
	Snapshot save() const { return Snapshot(text_, cursor_); }
	void restore(const Snapshot &snapshot)
	{
		text_ = snapshot.text_;
		cursor_ = snapshot.cursor_;
	}

private:
	std::string text_;
	int cursor_ = 0;
};
class Timeline {
public:
	void mark(const Editor &editor) { marks_.push_back(editor.save()); }
	void back(Editor &editor)
	{
		editor.restore(marks_.back());
		marks_.pop_back();
	}

private:
	std::vector<Snapshot> marks_;
};

int main()
{
	Editor editor;
	Timeline timeline;
	timeline.mark(editor);
	editor.type("x");
	timeline.back(editor);
}
