/* Parts are put up, and nobody gets the tent yet. */
struct tent_builder {
	void (*floor)(struct tent_builder *builder);
	void (*poles)(struct tent_builder *builder);
	void (*cover)(struct tent_builder *builder);
};
void dome_init(struct tent_builder *builder);
void ridge_init(struct tent_builder *builder);
