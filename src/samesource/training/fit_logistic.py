"""A small regularised logistic model, fitted by iteratively reweighted least squares."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def fit_logistic(
    features: FloatArray,
    outcomes: FloatArray,
    *,
    penalty: float = 1.0,
    signs: FloatArray | None = None,
    limits: FloatArray | None = None,
    weights: FloatArray | None = None,
    intercept: bool = True,
) -> tuple[FloatArray, float]:
    """Return (coefficients, intercept) that maximise the L2-penalised likelihood.

    `features` rows × columns; `outcomes` 0 to 1 a row. `penalty` applies to coefficients of features scaled to unit
    spread, so the unit of a feature does not matter. `signs` (+1, -1, 0 a column) drops features whose coefficient
    has the other sign. `limits` bounds coefficients from above: evidence that should never decide alone is fixed at
    its limit and the rest fitted around it. With `intercept` False the model is antisymmetric through the origin.
    """
    count, columns = features.shape
    row_weights = np.ones(count) if weights is None else weights
    spread = np.sqrt((features**2).mean(axis=0)) if not intercept else features.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    active = np.ones(columns, dtype=bool)
    fixed = np.zeros(columns)
    while True:
        design = features[:, active] / spread[active]
        if intercept:
            design = np.column_stack([design, np.ones(count)])
        solved = _solve(design, outcomes, row_weights, penalty, intercept, features @ fixed)
        coefficients = fixed.copy()
        coefficients[active] = solved[: int(active.sum())] / spread[active]
        over = np.zeros(columns, dtype=bool) if limits is None else (coefficients > limits) & active
        if over.any():
            active &= ~over
            fixed[over] = limits[over] if limits is not None else 0.0
            continue
        wrong = np.zeros(columns, dtype=bool) if signs is None else coefficients * signs < 0
        if not wrong.any():
            return coefficients, float(solved[-1]) if intercept else 0.0
        worst = int(np.argmax(np.where(wrong, np.abs(coefficients * spread), -1.0)))
        active[worst] = False


def _solve(
    design: FloatArray,
    outcomes: FloatArray,
    row_weights: FloatArray,
    penalty: float,
    intercept: bool,
    offset: FloatArray,
) -> FloatArray:
    """Run damped Newton steps until they no longer move the solution; the intercept is not penalised."""
    ridge = np.full(design.shape[1], penalty)
    if intercept:
        ridge[-1] = 1e-9
    solution = np.zeros(design.shape[1])
    for _ in range(100):
        logits = np.clip(design @ solution + offset, -30.0, 30.0)
        chances = 1.0 / (1.0 + np.exp(-logits))
        gradient = design.T @ (row_weights * (outcomes - chances)) - ridge * solution
        curvature = (design * (row_weights * chances * (1.0 - chances))[:, None]).T @ design + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        longest = float(np.max(np.abs(step), initial=0.0))
        solution = solution + step * min(1.0, 4.0 / longest if longest > 0 else 1.0)
        if longest < 1e-9:
            break
    return solution
