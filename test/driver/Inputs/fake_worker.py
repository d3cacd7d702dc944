"""A worker that misbehaves: what it does depends on FAKE_WORKER.

deaf    says hello, then nothing
old     says hello as another version of Ashlar
babble  writes bytes that are no frame
dies    says hello, then ends with status 7 at the first job
"""

import os
import struct
import sys


def send(*words):
    payload = b"".join(word.encode() + b"\0" for word in words)
    sys.stdout.buffer.write(struct.pack("<II", len(payload), len(words)) + payload)
    sys.stdout.buffer.flush()


def main():
    manner = os.environ["FAKE_WORKER"]
    if manner == "babble":
        sys.stdout.write("Segmentation fault, as they say\n")
        return 0
    send("hello", "0.0.1" if manner == "old" else os.environ["FAKE_VERSION"], "clang", "14")
    if manner == "dies":
        sys.stdin.buffer.read(8)
        return 7
    sys.stdin.buffer.read()
    return 0


sys.exit(main())
