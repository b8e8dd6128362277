"""Training data made more varied: other names, sentences side by side, short texts from templates.

``scripts/varied_training_data.py`` puts them together; nothing here is used when an article is read.
"""
