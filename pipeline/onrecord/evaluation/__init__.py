"""How good a model is on annotated articles, by the definitions of the project's benchmark.

    import onrecord
    from onrecord.evaluation import evaluate
    scores = evaluate(onrecord.load(), articles)
    scores.figures()["attribution"], scores.interval("attribution")

``articles`` are dicts of the training format (``corpora.records``); each is measured for what it is annotated for.  The
figures are defined where they are counted: ``attributions``, ``kinds``, ``names``, ``tags``, ``speakers``.  All are
summed over the articles (micro-averaged), in percent: F1, except where a share is meant.
"""

from __future__ import annotations

from .evaluate import evaluate as evaluate
from .predictions import Prediction as Prediction
from .predictions import predict as predict
from .scores import Scores as Scores
