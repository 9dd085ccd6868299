"""The namespaces that exports name things in.

`.invalid` (RFC 2606) belongs to nobody: these are names, not addresses.
"""

from __future__ import annotations

TERMS = "https://samesource.invalid/terms#"
"""What we say of things: `samesource:probability`."""
THINGS = "https://samesource.invalid/things/"
"""Documents, lost sources, agents, edges, annotations."""
