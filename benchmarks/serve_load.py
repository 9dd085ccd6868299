"""Read from a running service with many clients at once, and tell errors and times.

    python benchmarks/serve_load.py [DIR] [--clients 50] [--seconds 60] [--asks 0]

DIR is what `samesource serve` takes; without one benchmarks/relay is traced first. Each client keeps one connection and
asks for the next thing as soon as it has the last: lists and searches, stories, pairs, texts, parts of the API, and
every fifth time what it has seen already, with its tag (304). `--asks` clients paste texts instead. Clients and service
share the machine, so the times tell what both cost. The service runs as its own process, as anybody would start it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from html import unescape
from pathlib import Path
from urllib.parse import quote, urlencode

from markdown_table import print_table

ROOT = Path(__file__).resolve().parent.parent
WORDS = ("the", "bank", "fire", "minister", "school", "river", "company", "police", "new", "north")


class Client:
    """One connection, kept as long as the service keeps it."""

    def __init__(self, port: int, seed: int) -> None:
        self.port = port
        self.random = random.Random(seed)
        self.tags: dict[str, str] = {}
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, headers: dict[str, str] | None = None, body: bytes = b"") -> tuple[int, bytes]:
        """Send one request and return status and body."""
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        lines = [
            f"{'POST' if body else 'GET'} {path} HTTP/1.1",
            f"Host: localhost:{self.port}",
            "Accept-Encoding: gzip",
        ]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        lines += [f"Content-Length: {len(body)}"] if body else []
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head.split(" ", 2)[1])
        length = re.search(r"\ncontent-length: (\d+)", head, re.IGNORECASE)
        content = await reader.readexactly(int(length[1])) if length and status != 304 else b""
        tag = re.search(r"\netag: ([^\r]+)", head, re.IGNORECASE)
        if tag and not body:
            self.tags[path] = tag[1]
        if "connection: close" in head.lower():
            writer.close()
            self.streams = None
        return status, content


def choose(client: Client, places: dict[str, list[str]]) -> tuple[str, str, dict[str, str]]:
    """Choose what to ask for next: (kind, path, headers)."""
    if client.tags and client.random.random() < 0.2:
        path = client.random.choice(sorted(client.tags))
        return "again (304)", path, {"If-None-Match": client.tags[path]}
    kind = client.random.choices(("list", "search", "story", "pair", "text", "api"), (2, 2, 4, 4, 2, 2))[0]
    if kind == "list":
        return kind, f"/?page={client.random.randint(1, 3)}", {}
    if kind == "search":
        words = " ".join(client.random.sample(WORDS, 2))
        return kind, "/?" + urlencode({"q": words, "reports": client.random.choice("12")}), {}
    return kind, client.random.choice(places[kind]), {}


async def gather_places(port: int) -> dict[str, list[str]]:
    """Walk the list and the stories' pages once, for addresses to ask for."""
    client = Client(port, 0)
    _, listed = await client.ask("/api/stories?reports=2&size=60", {"Accept-Encoding": "identity"})
    places: dict[str, list[str]] = defaultdict(list)
    client.tags.clear()
    for story in json.loads(_unpack(listed))["stories"]:
        place = f"/stories/{quote(story['id'])}"
        places["story"].append(place)
        places["api"] += [f"/api{place}/{part}" for part in ("trace", "claims", "changes?size=20")]
        _, page = await client.ask(place)
        links = {unescape(link) for link in re.findall(r'href="(/stories/[^"#]*)', _unpack(page))}
        places["pair"] += sorted(link for link in links if "/pair?" in link)
        places["text"] += sorted(link for link in links if "/text?" in link)
    return {kind: found or ["/"] for kind, found in places.items()} | ({} if places["pair"] else {"pair": ["/"]})


def _unpack(body: bytes) -> str:
    import gzip

    return (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode()


async def read_on(client: Client, places: dict[str, list[str]], until: float, times: dict, wrong: Counter) -> None:
    """Ask for one thing after another until the time is over."""
    while time.perf_counter() < until:
        kind, path, headers = choose(client, places)
        began = time.perf_counter()
        try:
            status, _ = await client.ask(path, headers)
        except (OSError, asyncio.IncompleteReadError) as error:
            wrong[f"{kind}: {type(error).__name__}"] += 1
            client.streams = None
            continue
        times[kind].append(time.perf_counter() - began)
        if status not in (200, 304):
            wrong[f"{kind}: {status}"] += 1


async def paste_on(client: Client, texts: list[str], until: float, times: dict, wrong: Counter) -> None:
    """Paste one text after another; 503 is an answer, not an error: then wait as it says."""
    while time.perf_counter() < until:
        words = client.random.choice(texts).split()
        text = " ".join(words[: len(words) * 2 // 3]) + f" {client.random.random()}"
        began = time.perf_counter()
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        status, _ = await client.ask("/ask", form, urlencode({"text": text}).encode())
        times["ask" if status == 200 else f"ask ({status})"].append(time.perf_counter() - began)
        if status == 503:
            await asyncio.sleep(5)
        elif status != 200:
            wrong[f"ask: {status}"] += 1


async def load(port: int, clients: int, asks: int, seconds: float, texts: list[str]) -> tuple[dict, Counter]:
    """Run all clients at once and return times by kind and what went wrong."""
    places = await gather_places(port)
    times: dict[str, list[float]] = defaultdict(list)
    wrong: Counter[str] = Counter()
    until = time.perf_counter() + seconds
    work = [read_on(Client(port, seed), places, until, times, wrong) for seed in range(1, clients - asks + 1)]
    work += [paste_on(Client(port, 1_000 + seed), texts, until, times, wrong) for seed in range(asks)]
    await asyncio.gather(*work)
    return times, wrong


def start(folder: Path) -> tuple[subprocess.Popen, int]:
    """Start the service on a free port and wait until it answers."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "samesource", "serve", str(folder), "--port", str(port)]
    service = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return service, port
        except OSError:
            time.sleep(0.1)
    service.kill()
    sys.exit("the service did not start")


def read_costs(process: int) -> tuple[float, float]:
    """Return the peak of memory in MiB and the processor time in seconds; nothing where the system does not tell."""
    if sys.platform != "linux":
        return 0.0, 0.0
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    ticks = int(fields[11]) + int(fields[12])
    return int(peak[1]) / 1024 if peak else 0.0, ticks / os.sysconf("SC_CLK_TCK")


def report(times: dict[str, list[float]], wrong: Counter, seconds: float) -> None:
    """Print the table: kind, requests, median, 99th percentile, longest, in milliseconds."""
    rows = []
    reading = [each for kind, found in times.items() if not kind.startswith("ask") for each in found]
    for kind, found in [("all reading", reading), *sorted(times.items())]:
        ordered = sorted(found)
        if ordered:
            ninety_ninth = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
            figures = (statistics.median(ordered), ninety_ninth, ordered[-1])
            rows.append([kind, f"{len(found):,}", *(f"{1000 * figure:.0f}" for figure in figures)])
    print_table(["asked for", "requests", "median ms", "p99 ms", "longest ms"], rows)
    total = sum(len(each) for each in times.values())
    print(f"\n{total / seconds:.0f} requests a second; {sum(wrong.values())} errors {dict(wrong) or ''}")


def main() -> int:
    """Start, load, report; return 1 where anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--asks", type=int, default=0)
    given = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "tollan-bank").glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        if given.folder is None:
            command = [sys.executable, "-m", "samesource", "trace", str(ROOT / "benchmarks" / "relay" / "reports")]
            subprocess.run([*command, "--with-text", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        service, port = start(given.folder or Path(folder))
        try:
            times, wrong = asyncio.run(load(port, given.clients, given.asks, given.seconds, texts))
            memory, processor = read_costs(service.pid)
        finally:
            service.terminate()
            service.wait()
    report(times, wrong, given.seconds)
    requests = sum(len(found) for found in times.values())
    if memory:
        each = 1000 * processor / max(requests, 1)
        print(f"the service took up to {memory:.0f} MiB of memory, and {each:.2f} ms of processor time a request")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
