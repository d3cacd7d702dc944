// Whoever asks for a rate asks the bank, three times if need be: the bank is not held, it is called up.
class Rates {
public:
	virtual ~Rates() = default;
	virtual double rate(int day) const = 0;
};

class Bank : public Rates {
public:
	static const Bank &line()
	{
		static const Bank bank;
		return bank;
	}
	double rate(int day) const override { return day % 7 ? 1.08 : -1; }

private:
	Bank() = default;
};

class PatientRates : public Rates {
public:
	double rate(int day) const override
	{
		double found = -1;

		for (int tries = 0; found < 0 && tries < 3; tries++)
			found = ask(day + tries);
		return found;
	}

private:
	double ask(int day) const { return Bank::line().rate(day); }
};
