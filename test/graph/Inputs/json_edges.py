"""The edges of a picture in JSON, one per line."""

import json
import sys

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
picture = json.load(sys.stdin)
assert picture["schema"] == 1
assert len(picture["nodes"]) <= picture["all_nodes"]
for edge in picture["edges"]:
    assert edge["uses"] == sum(edge["kinds"].values())
    print(
        "%s -> %s: %d uses %s%s%s"
        % (
            edge["from"],
            edge["to"],
            edge["uses"],
            edge["kinds"],
            " cut" if edge["cut"] else "",
            " breaks " + edge["breaks"] if edge["breaks"] else "",
        )
    )
