"""The one address that writes."""

from __future__ import annotations

import hashlib
import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from samesource.errors import InputError
from samesource.model import Document
from samesource.web.api_forms import GivenDocuments, Stored, StoredReceipt
from samesource.web.routes.declare_refusals import declare_refusals
from samesource.web.service import Service

ADDRESS = "/api/documents"
_BEARER = HTTPBearer(auto_error=False, description="The token that the service was started with.")
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]


def add_routes(service: Service) -> APIRouter:
    """Return the address that stores documents: for those who hold the token, on a shelf that takes them."""
    router = APIRouter(tags=["documents"])
    refusals = declare_refusals(400, 401, 403, 409, 413, 422, 503)

    @router.post(ADDRESS, summary="Store documents, all or none", status_code=201, responses=refusals)
    async def add(given: GivenDocuments, bearer: Bearer) -> Stored:
        _check(service.token, bearer)
        if len(given.documents) > service.config.added_documents:
            raise InputError(f"more than {service.config.added_documents:,} documents at once")
        documents = [
            Document(
                text=each.text,
                id=each.id,
                outlet=each.outlet,
                title=each.title,
                url=each.url,
                published=each.published,
            )
            for each in given.documents
        ]

        def store() -> Stored:
            told = [StoredReceipt(r.id, r.status, r.story, r.reason) for r in service.shelf.add(documents)]
            return Stored(service.shelf.version(), told)

        return await service.asks.run(store)

    return router


def _check(token: bytes | None, bearer: HTTPAuthorizationCredentials | None) -> None:
    """Raise HTTPException unless the token is the right one; compared in constant time, by hashes of one length."""
    if token is None:
        raise HTTPException(403, "This service was started without a token: nothing can be added.")
    given = bearer.credentials.encode("utf-8", "replace") if bearer else b""
    if not hmac.compare_digest(hashlib.sha256(given).digest(), hashlib.sha256(token).digest()):
        raise HTTPException(401, "The token is missing or another.", {"WWW-Authenticate": "Bearer"})
