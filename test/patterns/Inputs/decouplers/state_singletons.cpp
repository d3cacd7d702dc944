// state: Gate, whose states are shared objects
class Gate;
class GateState {
public:
	virtual ~GateState() = default;
	virtual void pay(Gate &gate) = 0;
	virtual void enter(Gate &gate) = 0;
};
class Gate {
public:
	Gate();
	void pay() { state_->pay(*this); }
	void enter() { state_->enter(*this); }
	void change(GateState &state) { state_ = &state; }

private:
	GateState *state_;
};
class OpenGate : public GateState {
public:
	static GateState &instance();
	void pay(Gate &) override {}
	void enter(Gate &gate) override;
};
class ClosedGate : public GateState {
public:
	static GateState &instance();
	void pay(Gate &gate) override { gate.change(OpenGate::instance()); }
	void enter(Gate &) override {}
};
GateState &OpenGate::instance()
{
	static OpenGate state;
	return state;
}
GateState &ClosedGate::instance()
{
	static ClosedGate state;
	return state;
}
void OpenGate::enter(Gate &gate)
{
	gate.change(ClosedGate::instance());
}
Gate::Gate() : state_(&ClosedGate::instance()) {}

int main()
{
	Gate gate;
	gate.pay();
	gate.enter();
}
