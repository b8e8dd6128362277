"""Text as it is written, before anything is found in it: words, quotation marks, paragraphs, phrases, names as strings.

Pure functions over strings and tagged tokens; they read no layer and write none.
"""
