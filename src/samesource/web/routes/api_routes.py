"""Stories for machines."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request, Response

from samesource.encoding.encode_record import encode_record
from samesource.errors import NotFoundError
from samesource.model import Trace
from samesource.web.api_forms import Held, StoryList
from samesource.web.reply import JSON, reply
from samesource.web.routes.declare_refusals import TRACE, Responses, declare_refusals
from samesource.web.routes.page_routes import Day, Number, Words
from samesource.web.service import Service
from samesource.web.story_filter import StoryFilter

Size = Annotated[int, Query(ge=1, le=200)]
StoryId = Annotated[str, Path(min_length=1, max_length=200)]
PartName = Literal["documents", "relations", "lineage", "changes", "claims", "damage"]
PART: Responses = {
    200: {
        "description": "A page of the records, each as in the trace.",
        "content": {JSON: {"schema": {"$ref": "#/components/schemas/RecordList"}}},
    }
}


def api_routes(service: Service) -> APIRouter:
    """Return the addresses that read: stories, a story's trace or a part of it, a document's story."""
    router = APIRouter(prefix="/api", tags=["stories"], responses=declare_refusals(404, 422, 503))
    shelf = service.shelf

    @router.get("/stories", summary="Stories, newest first", response_model=StoryList)
    async def list_stories(
        request: Request,
        q: Words = "",
        outlet: Words = "",
        language: Words = "",
        verdict: Words = "",
        reports: Number = 1,
        changed: bool = False,
        since: Day = "",
        until: Day = "",
        page: Number = 1,
        size: Size = 50,
    ) -> Response:
        asked = StoryFilter(q, outlet, language, verdict, reports, changed, since, until)

        def build() -> str:
            found = asked.apply(shelf.stories())
            lines = [_without(encode_record(entry), "found_by") for entry in found[(page - 1) * size : page * size]]
            return _write(_page(request, "stories", lines, len(found), page, size))

        return await reply(service, request, build, JSON)

    @router.get("/stories/{story}/trace", summary="All that is known of a story", responses=TRACE)
    async def read_trace(request: Request, story: StoryId, text: bool = False) -> Response:
        return await reply(service, request, lambda: _write(shelf.story(story).to_dict(with_text=text)), JSON)

    @router.get("/stories/{story}/{part}", summary="A part of a story's trace, page by page", responses=PART)
    async def read_part(
        request: Request,
        story: StoryId,
        part: PartName,
        page: Number = 1,
        size: Size = 50,
    ) -> Response:
        def build() -> str:
            records = _part(shelf.story(story), part)
            return _write(_page(request, part, records[(page - 1) * size : page * size], len(records), page, size))

        return await reply(service, request, build, JSON)

    @router.get("/documents", summary="The story that holds a document", response_model=Held)
    async def find_document(request: Request, id: Annotated[str, Query(max_length=2_000)]) -> Response:  # noqa: A002
        def build() -> str:
            story = shelf.story_of(id)
            if story is None:
                raise NotFoundError("there is no such document", where=id[:80])
            return _write({"document": id, "story": story})

        return await reply(service, request, build, JSON)

    return router


def _part(trace: Trace, part: PartName) -> Sequence[dict[str, Any]]:
    if part == "documents":
        return [_without(encode_record(document), "text", "published") for document in trace.documents]
    records: list[dict[str, Any]] = encode_record(list(getattr(trace, part)))
    return records


def _without(record: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}


def _page(
    request: Request, name: str, records: Sequence[dict[str, Any]], total: int, page: int, size: int
) -> dict[str, Any]:
    """Return a page of a list, with the address of the next where there is one."""
    following = None
    if page * size < total:
        asked = {**request.query_params, "page": str(page + 1), "size": str(size)}
        following = f"{request.url.path}?{urlencode(asked)}"
    return {"total": total, "page": page, "size": size, "next": following, name: records}


_write: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
