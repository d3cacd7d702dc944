#include <string>

// facade: Player hides Decoder, Mixer and Speaker
class Decoder {
public:
	int decode(const std::string &file) { return static_cast<int>(file.size()); }
};
class Mixer {
public:
	void level(int value) { level_ = value; }
	int mix(int sample) const { return sample * level_; }

private:
	int level_ = 1;
};
class Speaker {
public:
	void start() { on_ = true; }
	void emit(int sample) { last_ = on_ ? sample : 0; }

private:
	bool on_ = false;
	int last_ = 0;
};

class Player {
public:
	void play(const std::string &file)
	{
		speaker_.start();
		mixer_.level(3);
		speaker_.emit(mixer_.mix(decoder_.decode(file)));
	}

private:
	Decoder decoder_;
	Mixer mixer_;
	Speaker speaker_;
};

int main()
{
	Player player;
	player.play("a.wav");
}
