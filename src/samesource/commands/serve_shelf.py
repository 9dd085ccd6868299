"""The command `serve`."""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from samesource.errors import InputError, MissingExtraError, OptionError
from samesource.serve_config import ServeConfig
from samesource.shelf import Shelf
from samesource.shelving.open_shelf import open_shelf

TOKEN, LEAST_TOKEN = "SAMESOURCE_TOKEN", 16
_TURN = 0.0005
"""Seconds; ten times as often as Python's own."""
_EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - recognised here, not listened on


def serve_shelf(folder: Path, host: str, port: int, names: Sequence[str], token_file: Path | None) -> None:
    """Serve what `folder` holds until interrupted; logs go to stderr as lines of JSON.

    Raise InputError where there is nothing to serve, OptionError for a token that is too short or a port that is taken,
    MissingExtraError without the extra `serve`.
    """
    if find_spec("fastapi") is None or find_spec("uvicorn") is None:
        raise MissingExtraError("the service", "serve")
    token = _read_token(token_file)
    with contextlib.ExitStack() as held:
        listening = held.enter_context(_listen(host, port))
        shelf = open_shelf(folder)
        held.callback(shelf.close)
        address = f"http://{_shown(host)}:{listening.getsockname()[1]}"
        sys.stdout.write(f"{len(shelf.stories()):,} stories; {'adding' if token else 'reading'} at {address}\n")
        sys.stdout.flush()
        own = [] if host in _EVERYWHERE else [host]
        _run(shelf, ServeConfig(host=host, port=port), token, [*names, *own], listening)


def _run(shelf: Shelf, config: ServeConfig, token: str | None, names: Sequence[str], listening: socket.socket) -> None:
    """Run the server until it is told to stop."""
    import uvicorn

    from samesource.web.create_app import create_app
    from samesource.web.json_lines import JsonLines

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    for name in ("samesource.web", "uvicorn"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.INFO)
    settings = uvicorn.Config(
        create_app(shelf, config, token=token, names=names),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=5,
        limit_concurrency=1_000,
        h11_max_incomplete_event_size=32_768,
    )
    # A question keeps a thread computing for seconds: the loop must get its turn from it more often than usual.
    sys.setswitchinterval(_TURN)
    with contextlib.suppress(KeyboardInterrupt):  # the server has ended in good order by then
        uvicorn.Server(settings).run([listening])


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done; raise OptionError where it cannot be had."""
    try:
        family = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2_048)
    except (OSError, UnicodeError) as error:
        remedy = "Choose another with --port, or 0 for any that is free."
        raise OptionError(
            "it is not possible to listen there", where=f"{host}:{port}: {error}", remedy=remedy
        ) from error


def _shown(host: str) -> str:
    return "localhost" if host in (*_EVERYWHERE, "127.0.0.1") else f"[{host}]" if ":" in host else host


def _read_token(path: Path | None) -> str | None:
    """Return the token of the file, else of the environment."""
    given = os.environ.get(TOKEN, "")
    if path:
        try:
            given = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError("the token cannot be read", where=str(path), remedy=type(error).__name__) from error
    token = given.strip()
    if not token and path is None:
        return None
    if len(token) < LEAST_TOKEN or not token.isascii() or any(letter.isspace() for letter in token):
        raise OptionError(f"a token has {LEAST_TOKEN} characters of ASCII or more, and no spaces")
    return token
