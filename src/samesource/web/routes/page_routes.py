"""Pages to be read."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from samesource.web.pages.count_documents import count_documents
from samesource.web.pages.render_collation import render_collation
from samesource.web.pages.render_list import render_list
from samesource.web.pages.render_pair import render_pair
from samesource.web.pages.render_story import Copies, DrawnBy, render_story
from samesource.web.pages.render_text import render_text
from samesource.web.reply import reply
from samesource.web.service import Service
from samesource.web.story_filter import StoryFilter

Words = Annotated[str, Query(max_length=200)]
Id = Annotated[str, Query(max_length=2_000)]
Number = Annotated[int, Query(ge=1, le=1_000_000)]
Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]


def page_routes(service: Service) -> APIRouter:
    """Return the pages over `service`: the list, a story, two of its texts, one of them, a family by sentences."""
    router = APIRouter(include_in_schema=False)
    shelf, config = service.shelf, service.config

    @router.get("/")
    async def list_stories(
        request: Request,
        q: Words = "",
        outlet: Words = "",
        language: Words = "",
        verdict: Words = "",
        reports: Number = 2,
        changed: bool = False,
        since: Day = "",
        until: Day = "",
        page: Number = 1,
    ) -> Response:
        asked = StoryFilter(q, outlet, language, verdict, reports, changed, since, until)
        return await reply(service, request, lambda: render_list(shelf, asked, page, config.page_stories))

    @router.get("/stories/{story}")
    async def show_story(request: Request, story: str, copies: Copies = "auto", axis: DrawnBy = "time") -> Response:
        def build() -> str:
            return render_story(shelf.story(story), count_documents(shelf), copies, axis)

        return await reply(service, request, build)

    @router.get("/stories/{story}/pair")
    async def show_pair(request: Request, story: str, parent: Id, child: Id, show: Words = "") -> Response:
        def build() -> str:
            trace = shelf.story(story)
            return render_pair(trace, count_documents(shelf), parent, child, show=show, most=config.text_shown)

        return await reply(service, request, build)

    @router.get("/stories/{story}/text")
    async def show_text(request: Request, story: str, document: Id) -> Response:
        def build() -> str:
            return render_text(shelf.story(story), count_documents(shelf), document, most=config.text_shown)

        return await reply(service, request, build)

    @router.get("/stories/{story}/synopsis")
    async def show_collation(request: Request, story: str, family: Words) -> Response:
        def build() -> str:
            return render_collation(shelf.story(story), count_documents(shelf), family)

        return await reply(service, request, build)

    return router
