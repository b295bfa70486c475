# SPDX-License-Identifier: GPL-3.0-or-later
"""receiver.py FOLDER: a Consumer at https://127.0.0.1, for tests of packages.

It makes a certificate in the folder, writes its port to FOLDER/port and every sequence that it
accepts to FOLDER/received, one a line. The first POST is asked to wait for a second.
"""
import http.server
import json
import os
import ssl
import subprocess
import sys

folder = sys.argv[1]
seen = 0


class Receiver(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        global seen
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        seen += 1
        if self.headers["Authorization"] != "Bearer a-token-of-the-test":
            return self.answer(401)
        if seen == 1:
            return self.answer(429, "1")
        events = body["value"] if "value" in body else [body]
        with open(os.path.join(folder, "received"), "a", encoding="utf-8") as received:
            received.writelines(f"{event['EntityEventSequence']}\n" for event in events)
        return self.answer(204)

    def answer(self, status, retry_after=None):
        self.send_response(status)
        if retry_after:
            self.send_header("Retry-After", retry_after)
        if status != 204:
            self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def main():
    certificate, key = os.path.join(folder, "certificate.pem"), os.path.join(folder, "key.pem")
    if not os.path.exists(certificate):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
            check=True, stderr=subprocess.DEVNULL)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with open(os.path.join(folder, "port.new"), "w", encoding="utf-8") as port:
        port.write(str(server.server_address[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    server.serve_forever()


main()
