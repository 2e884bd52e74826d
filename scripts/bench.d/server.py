#!/usr/bin/env python3
"""How long a language server takes from a change of a document to its diagnostics.

usage: server.py PROGRAM FILE [CHANGES]

Opens FILE, types letters into a sentence in its middle, and prints the median and the worst of the times from the last byte
of the change to the last byte of the diagnostics, in milliseconds.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import time


class Server:
    def __init__(self, program):
        self.process = subprocess.Popen(
            [program, "server", "--today", "2026-11-24"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, **message):
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def receive(self):
        """The next message, not taken apart."""
        length = 0
        while (line := self.process.stdout.readline()) != b"\r\n":
            length = int(line.split(b":")[1])
        return self.process.stdout.read(length)


def main():
    program, path = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 30
    text = path.read_bytes().decode()
    server = Server(program)
    server.send(id=1, method="initialize", params={
        "processId": None, "rootUri": None, "capabilities": {"general": {"positionEncodings": ["utf-16"]}}})
    server.receive()
    server.send(method="initialized", params={})
    uri = path.as_uri()
    server.send(method="textDocument/didOpen", params={
        "textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
    server.receive()
    lines = text.split("\n")
    line = next(number for number in range(len(lines) // 2, len(lines)) if " goal: " in lines[number])
    times = []
    for number in range(count):
        place = {"line": line, "character": len(lines[line]) + number}
        change = {"range": {"start": place, "end": place}, "text": "abcdefgh "[number % 9]}
        start = time.perf_counter()
        server.send(method="textDocument/didChange", params={
            "textDocument": {"uri": uri, "version": number + 2}, "contentChanges": [change]})
        server.receive()
        times.append((time.perf_counter() - start) * 1000)
    server.process.stdin.close()
    server.process.wait()
    print(f"{len(text.encode())} bytes, {count} changes: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms")


if __name__ == "__main__":
    main()
