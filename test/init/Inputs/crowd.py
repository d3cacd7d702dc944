"""A folder of 34 files: t_*.c and src.c, src_*.c belong together, the others have a word each.

crowd.py DIR
"""

import pathlib
import sys

top = pathlib.Path(sys.argv[1])
names = ["t_list", "t_set", "t_map", "t_text", "src", "src_a", "src_b", "src_c"]
single = [f"part{chr(97 + i)}" for i in range(23)] + ["u_one", "u_two"]
for name in names + single:
    text = f"int {name}(void);\nint {name}(void)\n{{\n\treturn 1;\n}}\n"
    (top / f"{name}.c").write_text(text, encoding="utf-8")
uses = ["t_set", "src_a"]
text = "".join(f"int {name}(void);\n" for name in uses)
text += "int main(void)\n{\n\treturn " + " + ".join(f"{name}()" for name in uses) + ";\n}\n"
(top / "main.c").write_text(text, encoding="utf-8")
