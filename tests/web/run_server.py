"""The service as it really runs: uvicorn on a free port, in a thread."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import uvicorn

from samesource.serve_config import ServeConfig
from samesource.shelf import Shelf
from samesource.web.create_app import create_app


@contextlib.contextmanager
def run_server(shelf: Shelf, config: ServeConfig | None = None, token: str | None = None) -> Iterator[str]:
    """Serve `shelf` while the block runs; yield its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    app = create_app(shelf, config, token=token)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False))
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    try:
        yield f"http://localhost:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
