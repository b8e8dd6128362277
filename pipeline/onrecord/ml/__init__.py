"""The learned heart: one encoder over word pieces, its heads, its training and its export.

Reading an article (``package`` and what it imports) needs onnxruntime, tokenizers and numpy; the rest needs PyTorch.
"""
