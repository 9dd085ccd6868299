"""A client of the service, within the process."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Starlette's word on which client it will prefer one day
    from fastapi.testclient import TestClient

from samesource.serve_config import ServeConfig
from samesource.shelf import Shelf
from samesource.web.create_app import create_app


def open_client(
    shelf: Shelf, config: ServeConfig | None = None, token: str | None = None, *, raises: bool = True
) -> TestClient:
    """Return a client that calls the service by the name `localhost`."""
    app = create_app(shelf, config, token=token, names=["stories.example"])
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=raises)
