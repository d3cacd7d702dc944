// Parcels are inspected by whoever can inspect their kind: no inspector has to know all of them.
#include <string>

class Inspector {
public:
	virtual ~Inspector() = default;
};

class Parcel {
public:
	virtual ~Parcel() = default;
	virtual void open(Inspector &who) = 0;
};

class Letter;
class Crate;

class LetterInspector : public Inspector {
public:
	virtual void read(Letter &letter) = 0;
};

class CrateInspector : public Inspector {
public:
	virtual void weigh(Crate &crate) = 0;
};

class Letter : public Parcel {
public:
	void open(Inspector &who) override
	{
		if (auto *reader = dynamic_cast<LetterInspector *>(&who))
			reader->read(*this);
	}
	std::string text = "dear";
};

class Crate : public Parcel {
public:
	void open(Inspector &who) override
	{
		if (auto *scales = dynamic_cast<CrateInspector *>(&who))
			scales->weigh(*this);
	}
	int kilos = 12;
};

class Customs : public LetterInspector, public CrateInspector {
public:
	void read(Letter &letter) override { seen_ += letter.text.size(); }
	void weigh(Crate &crate) override { seen_ += static_cast<std::size_t>(crate.kilos); }

private:
	std::size_t seen_ = 0;
};
