"""The session of the runtime, without PyTorch."""

from __future__ import annotations

import numpy as np

from onrecord import resources
from onrecord.ml.package import load_model
from onrecord.ml.reading import OnnxSession


def test_the_session_does_not_keep_the_file_beside_what_it_made_of_it() -> None:
    session = load_model(resources.folder("models") / resources.DEFAULT_MODEL).encoder.session
    assert isinstance(session, OnnxSession)
    assert not any(isinstance(kept, bytes) for kept in vars(session.session).values())
    assert session(np.zeros((1, 3), np.int64), np.zeros((1, 3, 3), np.int64))["roles"].shape[:2] == (1, 3)
