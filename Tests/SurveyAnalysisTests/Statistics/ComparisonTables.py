#!/usr/bin/env python3
"""Writes ComparisonTables.swift, the reference values of the tests beside it, on standard output.

    pip install scipy==1.17.1 statsmodels==0.15.0
    python3 ComparisonTables.py > ComparisonTables.swift
"""

import itertools
import math
import random
from fractions import Fraction

import numpy
import scipy.stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, multinomial_proportions_confint

draw = random.Random(20)


def share():
    return draw.choice([0.02, 0.1, 0.3, 0.5, 0.8, 0.97])


def group(largest):
    n = draw.randint(1, largest)
    p = share()
    return sum(draw.random() < p for _ in range(n)), n


def groups(count, largest):
    while True:
        found = [group(largest) for _ in range(count)]
        if 0 < sum(k for k, _ in found) < sum(n for _, n in found):
            return found


def rows(title, name, kind, lines):
    print(f"\n/// {title}\nlet {name}: [{kind}] = [")
    for line in lines:
        print(f"    {line},")
    print("]")


def boschloo(k1, n1, k2, n2):
    """The definition for two samples, with the supremum over a fine grid that is narrowed again and again."""

    def region(k1, n1, k2, n2):
        x, y = numpy.meshgrid(numpy.arange(n1 + 1), numpy.arange(n2 + 1), indexing="ij")
        fisher = scipy.stats.hypergeom.cdf(x, n1 + n2, x + y, n1)
        return fisher <= fisher[k1, k2] * (1 + 1e-12)

    def supremum(inside):
        def values(shares):
            first = scipy.stats.binom.pmf(numpy.arange(n1 + 1)[None, :], n1, shares[:, None])
            second = scipy.stats.binom.pmf(numpy.arange(n2 + 1)[None, :], n2, shares[:, None])
            return numpy.einsum("si,sj,ij->s", first, second, inside)

        low, high = 0.0, 1.0
        shares = numpy.sin(numpy.linspace(0, math.pi / 2, 4001)) ** 2
        best = 0.0
        for _ in range(6):
            found = values(shares)
            place = int(found.argmax())
            best = max(best, float(found[place]))
            low, high = shares[max(place - 1, 0)], shares[min(place + 1, len(shares) - 1)]
            shares = numpy.linspace(low, high, 41)
        return best

    less = supremum(region(k1, n1, k2, n2).astype(float))
    more = supremum(region(k2, n2, k1, n1).astype(float).T)
    return min(1.0, 2 * min(less, more))


def freeman_halton(three):
    """In whole numbers, exactly."""
    k = sum(k for k, _ in three)
    weight = lambda counts: math.prod(math.comb(n, x) for x, (_, n) in zip(counts, three))
    found = weight([k for k, _ in three])
    (_, a), (_, b), (_, c) = three
    tables = [(x, y, k - x - y) for x, y in itertools.product(range(a + 1), range(b + 1)) if 0 <= k - x - y <= c]
    return float(Fraction(sum(w for t in tables if (w := weight(t)) <= found), sum(weight(t) for t in tables)))


def pairs(count, largest):
    return [(14, 31, 6, 24)] + [tuple(itertools.chain(*groups(2, draw.choice(largest)))) for _ in range(count)]


print("// Written by ComparisonTables.py with scipy 1.17.1 and statsmodels 0.15.0.")
rows(
    '`confint_proportions_2indep(k1, n1, k2, n2, method="newcomb", compare="diff")` of statsmodels.',
    "newcombeOfStatsmodels",
    "(k1: Int, n1: Int, k2: Int, n2: Int, low: Double, high: Double)",
    [
        str((*p, *map(float, confint_proportions_2indep(*p, method="newcomb", compare="diff"))))
        for p in pairs(60, [12, 60, 3000]) + [(0, 5, 9, 9), (420600, 916800, 1, 1000000)]
    ],
)
rows(
    "`chi2_contingency(table, correction=False)` of scipy.",
    "chiSquaredOfScipy",
    "(groups: [(k: Int, n: Int)], statistic: Double, p: Double)",
    [
        f"([{', '.join(map(str, g))}], {float(r.statistic)}, {float(r.pvalue)})"
        for g in [groups(draw.choice([2, 2, 3, 3, 4, 9, 30]), draw.choice([12, 60, 3000])) for _ in range(60)]
        + [[(14, 31), (6, 24)], [(420600, 1000000), (420000, 1000000)]]
        for r in [scipy.stats.chi2_contingency([[k for k, _ in g], [n - k for k, n in g]], correction=False)]
    ],
)
rows(
    "`chi2.sf(statistic, degrees)` of scipy.",
    "chiSquaredTailOfScipy",
    "(statistic: Double, degrees: Int, p: Double)",
    [
        str((x, d, float(scipy.stats.chi2.sf(x, d))))
        for d in [1, 2, 3, 4, 7, 10, 19, 29, 30]
        for x in [0.0, 1e-9, 0.3, 1.0, 2.7, 3.9, 4.1, 12.5, 40.0, 300.0, 1300.0]
    ],
)
rows(
    '`fisher_exact(table, alternative="two-sided")` of scipy.',
    "fisherOfScipy",
    "(k1: Int, n1: Int, k2: Int, n2: Int, p: Double)",
    [
        str((a, m, b, n, float(scipy.stats.fisher_exact([[a, b], [m - a, n - b]]).pvalue)))
        for a, m, b, n in pairs(80, [12, 60, 700])
        + [(0, 10, 0, 10), (3, 1000000, 2, 12), (4, 1000000, 3, 1000000), (0, 25, 25, 25)]
    ],
)
small = pairs(50, [9, 30, 60]) + [(0, 12, 5, 12), (3, 10, 3, 10), (0, 10, 10, 10), (2, 400, 9, 300), (1, 3, 40, 120)]
own = [(a, m, b, n, boschloo(a, a + b, m - a, m + n - a - b)) for a, m, b, n in small if 0 < a + b < m + n]
rows(
    "The definition of Boschloo's two-sided p: its supremum over a narrowing grid.",
    "boschlooByGrid",
    "(k1: Int, n1: Int, k2: Int, n2: Int, p: Double)",
    map(str, own),
)
scipys = [
    (a, m, b, n, float(scipy.stats.boschloo_exact([[a, m - a], [b, n - b]], n=256).pvalue), mine)
    for a, m, b, n, mine in own
]
# scipy's optimiser stops short of some suprema; never beyond.
assert all(found <= mine * (1 + 1e-8) for *_, found, mine in scipys)
rows(
    '`boschloo_exact(table, alternative="two-sided", n=256)` of scipy, where its optimiser found the supremum.',
    "boschlooOfScipy",
    "(k1: Int, n1: Int, k2: Int, n2: Int, p: Double)",
    [str((*row, found)) for *row, found, mine in scipys if found > mine * (1 - 1e-7)],
)
rows(
    "The Fisher–Freeman–Halton p of three groups, in whole numbers.",
    "freemanHaltonExactly",
    "(groups: [(k: Int, n: Int)], p: Double)",
    [
        f"([{', '.join(map(str, g))}], {freeman_halton(g)})"
        for g in [groups(3, draw.choice([12, 30, 120])) for _ in range(40)] + [[(5, 10), (5, 10), (5, 10)]]
    ],
)
several = [[0.004, 0.02, 0.03, 0.2, 0.6], [0.7], [1.0, 0.0, 1.0], [0.04, 0.01, 0.04, 0.01]] + [
    [round(draw.random() ** draw.choice([1, 3, 9]), draw.choice([2, 12])) for _ in range(draw.randint(2, 24))]
    for _ in range(20)
]
rows(
    '`multipletests(values, method="holm")` and `method="fdr_bh"` of statsmodels.',
    "adjustedOfStatsmodels",
    "(values: [Double], holm: [Double], benjaminiHochberg: [Double])",
    [
        str((v, *([float(x) for x in multipletests(v, method=m)[1]] for m in ("holm", "fdr_bh"))))
        for v in several
    ],
)
rows(
    '`multinomial_proportions_confint(counts, method="goodman")` of statsmodels, on random counts.',
    "goodmanOfRandomCounts",
    "(counts: [Int], intervals: [(low: Double, high: Double)])",
    [
        f"({c}, [{', '.join(str(tuple(map(float, i))) for i in multinomial_proportions_confint(c, method='goodman'))}])"
        for c in [
            [draw.choice([0, 1, draw.randint(0, 9), draw.randint(0, 99), draw.randint(0, 99999)]) for _ in range(m)]
            + [1]
            for m in [1, 2, 3, 3, 4, 5, 5, 7, 9, 14, 29]
        ]
    ],
)
rows(
    '`numpy.percentile(values, [25, 50, 75], method="averaged_inverted_cdf")`.',
    "quartilesOfNumpy",
    "(values: [Int], lower: Double, median: Double, upper: Double)",
    [
        f"({v}, {', '.join(str(float(x)) for x in numpy.percentile(v, [25, 50, 75], method='averaged_inverted_cdf'))})"
        for v in [[draw.randint(0, draw.choice([4, 20])) for _ in range(draw.randint(1, 25))] for _ in range(30)]
    ],
)
