"""Runs over archives: records in shards in a folder, which a run that was stopped goes on with.

Nothing is imported here: pyarrow, zstandard and Ray are in extras (``onrecord[archive]``, ``onrecord[ray]``).
"""
