#!/usr/bin/env bash
# statsmodels 0.15.0: where a coder left out a claim (NaN), aggregate_raters makes “left out” a label like the others: coders who always
# agree have a kappa of 0.47, and two who never agree, but left out the same three claims, of 0.29.
#
# numpy's unique gives NaN as one more value, and the table has a column for it; its rows then all add up to the same number, which is
# just what fleiss_kappa checks.  So the figure falls with what is not read yet, and rises where two have not read the same.
# Which claims several people have judged must be settled before, or a measure be taken that knows what is missing.  Ours, of
# `onrecord agreement`, compares what both have judged.
#
# Seen: {'always agree': 0.465, 'never agree': 0.286}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check statsmodels==0.15.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import numpy as np
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

left_out = np.nan
claims = {  # a row for each claim, a column for each coder
    "always agree": [[1, 1, 1], [2, 2, 2], [1, 1, left_out], [2, 2, left_out], [1, 1, 1], [2, 2, left_out]],
    "never agree": [[1, 2], [2, 1], [left_out, left_out], [left_out, left_out], [left_out, left_out]],
}
seen = {name: round(float(fleiss_kappa(aggregate_raters(np.array(labels))[0])), 3) for name, labels in claims.items()}
print(seen)
sys.exit(0 if seen == {"always agree": 0.465, "never agree": 0.286} else 1)
PYTHON
