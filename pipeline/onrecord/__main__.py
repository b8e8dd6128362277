"""``python -m onrecord``: the same as ``onrecord``."""

from .cli import main

if __name__ == "__main__":
    main()
