"""The learned heart: one encoder over word pieces, its heads, its training and its export.

Only ``network`` and ``training`` (and what they import) need PyTorch; reading an article needs onnxruntime and numpy.
"""
