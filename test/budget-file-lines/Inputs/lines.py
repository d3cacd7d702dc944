#!/usr/bin/env python3
"""A source of N lines: a data table, lines never compiled, and a comment for each line more.

    lines.py N [FIRST_LINE]
"""

import sys

FIXED = """extern const int table[5];
const int table[5] = {
\t1, 2,
\t3,
\t4,
\t5,
};
#if 0
int never;
int ever;
#endif""".split("\n")

lines = sys.argv[2:] + FIXED
while len(lines) < int(sys.argv[1]):
    lines.append("/* line %d */" % (len(lines) + 1))
print("\n".join(lines))
