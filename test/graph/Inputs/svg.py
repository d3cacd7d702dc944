"""The texts and tooltips of an SVG file, one per line; fails when it is no XML or has a script."""

import sys
import xml.etree.ElementTree as tree

SPACE = "{http://www.w3.org/2000/svg}"

root = tree.parse(sys.argv[1]).getroot()
assert root.tag == SPACE + "svg", root.tag
assert not list(root.iter(SPACE + "script")), "a script"
assert "prefers-color-scheme" in root.find(SPACE + "style").text
sys.stdout.reconfigure(encoding="utf-8")
for node in root.iter():
    words = " ".join("".join(node.itertext()).split())
    if node.tag == SPACE + "text":
        print(words)
    elif node.tag == SPACE + "title":
        print("title: " + words)
