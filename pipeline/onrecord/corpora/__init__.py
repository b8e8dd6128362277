"""Data to train on: one training format (``records``), and one reader for each format that data is published in.

Each reader has ``looks(file)``, whether a file seems to be in its format, and ``read(files, labels, drops)``, a generator
of articles in the training format; what of a file has no place there is counted in ``drops``.  ``conversion`` finds the
files, picks the reader and checks what comes out with the same checks as training does.
"""
