"""Stands between a tool and Pacta: hands every request on as it came and answers with Pacta's answer.

What the tool sent to /api/v1/lineage is written to a file, one event a line, in the order of arrival.
Usage: python3 recorder.py PORT PACTA FILE
"""

import gzip
import http.server
import json
import sys
import threading
import urllib.error
import urllib.request

PORT, PACTA, FILE = int(sys.argv[1]), sys.argv[2], sys.argv[3]
ONE_AT_A_TIME = threading.Lock()


def lines(path, body):
    """The events of a request. Only white space between tokens changes, and only where a body has line breaks."""
    events = json.loads(body) if path.endswith("/batch") or b"\n" in body.strip() else None
    if events is None:
        return [body.strip().decode()]
    return [json.dumps(event, ensure_ascii=False, separators=(",", ":")) for event in
            (events if isinstance(events, list) else [events])]


class Recorder(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.body()
        headers = {name: value for name, value in self.headers.items()
                   if name.lower() not in ("host", "content-length", "transfer-encoding", "connection", "accept-encoding")}
        with ONE_AT_A_TIME:
            status, answer = self.hand_on(body, headers)
            if self.path.startswith("/api/v1/lineage") and status < 300:
                plain = gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body
                with open(FILE, "a", encoding="utf-8") as file:
                    file.writelines(line + "\n" for line in lines(self.path, plain))
        self.log_message("%s %s", status, answer.decode(errors="replace") if status >= 300 else "")
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(answer)

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(parts)

    def hand_on(self, body, headers):
        request = urllib.request.Request(PACTA + self.path, data=body, headers=headers, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=60) as answered:
                return answered.status, answered.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()


http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Recorder).serve_forever()
