"""Attribution by rules: the baseline that a trained component is measured against.

``frames`` and its neighbours read the base's dependency parse (nothing else in onrecord does), ``quoted`` the text beside
quotation marks, ``turns`` the lines of a transcript; ``combine`` makes claims of what they propose.
"""
