"""The chain of `ashlar why A B --format json`, one step per line."""

import json
import sys

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
answer = json.load(sys.stdin)
print("%d uses, %d places" % (answer["uses"], len(answer["places"])))
for hop in answer["chain"]:
    print("%s -> %s (%d) at %s:%d" % (hop["from"], hop["to"], hop["uses"], hop["path"], hop["line"]))
